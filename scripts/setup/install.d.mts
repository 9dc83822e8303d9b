/** What npm complained of, in words that say what to do. */
export function explain(code: number | null, complaint: string): string;

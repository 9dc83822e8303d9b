// What the portal's server tells its web application of code.

export const SAMPLE_LANGUAGES = ['curl', 'TypeScript', 'Python', 'Java'] as const;

/** A call of an operation in one language. */
export interface SampleView {
  readonly language: (typeof SAMPLE_LANGUAGES)[number];
  readonly code: string;
}

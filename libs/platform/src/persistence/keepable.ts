/** Escapes that `JSON.stringify` writes and Postgres does not keep: NUL and halves of surrogate pairs. */
const UNKEEPABLE = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

/**
 * JSON that Postgres takes as `jsonb`, and whose texts it takes as `text`, whoever wrote them.
 * @param json as `JSON.stringify` writes it
 */
export const keepable = (json: string): string => (json.includes('\\u') ? json.replace(UNKEEPABLE, '$1\\ufffd') : json);

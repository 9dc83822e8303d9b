/** The ETag of a document: its last change, told apart within a millisecond by the count of its changes. */
export function tagOf({ changedAt, revision }: { readonly changedAt: number; readonly revision: number }): string {
  const finer = String(revision % 10_000).padStart(4, '0');
  const at = new Date(changedAt).toISOString().replace('Z', `${finer}Z`);
  return `W/"datetimeoffset'${encodeURIComponent(at)}'"`;
}

/** What has changed, point by point; nothing where there is no more to say. */
export function Details({ details }: { details: readonly string[] }) {
  if (details.length === 0) return null;
  return (
    <ul>
      {details.map((detail) => (
        <li key={detail}>{detail}</li>
      ))}
    </ul>
  );
}

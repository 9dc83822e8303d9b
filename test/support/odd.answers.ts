/** An answer in JSON with a member that nobody knows in each of its objects; any other answer as it is. */
export function withUnknownMembers(answer: string): string {
  try {
    return JSON.stringify(added(JSON.parse(answer)));
  } catch {
    return answer;
  }
}

function added(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(added);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, added(member)]);
  return { ...Object.fromEntries(members), addedByNobody: { since: '2099' } };
}

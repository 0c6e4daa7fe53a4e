import { say } from './say.svelte';

/** The last step of a field's path, for every field that the window has. */
export type FieldLeaf =
  | 'received_on' | 'received_at' | 'channel' | 'postmark' | 'letter_dated' | 'their_reference' | 'kind' | 'gender' | 'name'
  | 'organisation' | 'department' | 'street' | 'number' | 'postcode' | 'town' | 'country' | 'address' | 'email' | 'phone' | 'website'
  | 'mandate' | 'about' | 'summary' | 'description' | 'wish' | 'incident_on' | 'handler' | 'documents' | 'role' | 'footer'
  | 'transit' | 'date' | 'on' | 'reason' | 'code' | 'note' | 'copies' | 'printer' | 'title' | 'passphrase' | 'passphrase_again'
  | 'current' | 'recovery_key' | 'typed' | 'preset' | 'idle_minutes' | 'regulation' | 'until' | 'by' | 'actor' | 'shift_right' | 'shift_down' | 'accent' | 'start' | 'signature';

/** A field's path in words: `representative.party.address.town` → "plaats van de gemachtigde". */
export function fieldName(path: string): string {
  const steps = path.split('.').filter((step) => !/^\d+$/.test(step));
  const leaf = steps.at(-1) ?? '';
  const names: Record<string, string | undefined> = say.names.field;
  const word = names[leaf] ?? say.names.someField;
  if (steps.length > 1 && steps[0] === 'representative') return `${word} ${say.names.ofWhom.representative}`;
  if (steps.length > 1 && steps[0] === 'practice') return `${word} ${say.names.ofWhom.practice}`;
  return word;
}

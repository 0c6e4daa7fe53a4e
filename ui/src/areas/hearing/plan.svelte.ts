import type { Capacity, HearingPlanForm, ParticipantForm, Side, StaffCard } from '../../ipc/bindings';
import { maybeColleague, maybeUnknown, sidesOf } from './hearing';

/** The plan of a hearing while it is typed. */
export class PlanSheet {
  form: HearingPlanForm = $state() as HearingPlanForm;
  readonly #colleagues: readonly StaffCard[];
  readonly #complainant: string;

  constructor(form: HearingPlanForm, colleagues: readonly StaffCard[], complainant: string) {
    this.form = structuredClone(form);
    this.#colleagues = colleagues;
    this.#complainant = complainant;
  }

  /** Whom the hearing hears, as a field of many holds it. Whoever comes to be heard takes part. */
  get sides(): string {
    return this.form.sides.join(',');
  }

  set sides(value: string) {
    const sides = value.split(',').filter(Boolean) as Side[];
    const parties = sides.filter((side) => side !== 'third' && !this.form.sides.includes(side));
    this.form.sides = sides;
    for (const side of parties) if (!this.form.participants.some(({ capacity }) => capacity === side)) this.add(side as Capacity);
  }

  add(capacity: Capacity = 'companion'): void {
    const [side = 'third'] = sidesOf(capacity);
    const name = capacity === 'complainant' ? this.#complainant : '';
    this.form.participants.push({ no: null, capacity, name, staff: null, side, address: '', email: '' });
  }

  remove(at: number): void {
    this.form.participants.splice(at, 1);
  }

  /** Somebody takes part as something else: what that does not have goes. */
  capacity(who: ParticipantForm, capacity: Capacity): void {
    const sides = sidesOf(capacity);
    who.capacity = capacity;
    if (!sides.includes(who.side)) who.side = sides[0] ?? 'third';
    if (!maybeColleague(capacity)) who.staff = null;
    if (!maybeUnknown(capacity)) [who.address, who.email] = ['', ''];
  }

  /** Somebody is a colleague, who brings the name; empty for nobody. */
  colleague(who: ParticipantForm, staff: string): void {
    who.staff = staff === '' ? null : staff;
    const found = this.#colleagues.find((one) => one.staff === staff);
    if (found !== undefined) who.name = found.name;
  }
}

import { navigation } from '../../app/navigation.svelte';
import { session } from '../../app/session.svelte';
import { offerTakeBack, offerTakeBackOf } from '../../app/take-back';
import type { FaultCode, Language, RawNotes, Report, ReportKeepRequest, ReportReader, ReportRemark, ReportRemarkRequest, Side, TextBlock } from '../../ipc/bindings';
import { asRefusal, call, type Refusal } from '../../ipc/call';
import { Pace } from '../../parts/pace';
import { reportWords } from '../../words/report';
import { say, tongue } from '../../words/say.svelte';
import { Keeper } from '../../parts/keeper.svelte';
import { passagesOf } from './report';
import { Versions } from './versions.svelte';

export type ReportTab = 'notes' | 'paper' | 'remarks' | 'versions' | 'withheld';

/** A question on top of the report. */
export type Question = 'renew' | 'remark' | 'settle';

/** The one text that a report has, as the keeper counts. */
const TEXT = 1;

/** A passage that is withheld cannot be covered: its words were changed. */
const UNCOVERED: FaultCode = 'withheld_changed';

/** The report of a hearing: its text while it is written, and what else is done with it. */
export class ReportDesk {
  readonly id: string;
  report: Report | null = $state.raw(null);
  /** How often the text was made anew: who writes in it then begins with another text. */
  edition: number = $state(0);
  /** The text as it is by now. */
  content: TextBlock[] = $state.raw([]);
  /** Passages that whoever inspects the dossier does not see. */
  withheld: readonly string[] = $state.raw([]);
  /** The language in which the practice writes. */
  language: Language = $state(tongue.language);
  tab: ReportTab = $state('notes');
  /** For whom the paper is shown. */
  reader: ReportReader = $state('heard');
  pdf: Uint8Array | null = $state.raw(null);
  /** The words that are selected in the text. */
  selected: string = $state('');
  refusal: Refusal | null = $state.raw(null);
  question: Question | null = $state(null);
  /** What was just done and needs no way back. */
  said: string = $state('');
  readonly keeper = new Keeper<ReportKeepRequest>(async (texts) => this.#send(texts));
  readonly versions: Versions;

  readonly isSettled: boolean = $derived(this.report?.settled != null);

  readonly #pace = new Pace(() => this.#followed());
  #drawn = 0;
  /** Whoever goes although not everything is kept was told so once. */
  #warned = false;

  constructor(id: string) {
    this.id = id;
    this.versions = new Versions(id);
  }

  async load(): Promise<void> {
    await this.#try(async () => {
      const [report, { stationery }] = await Promise.all([call('report_open', { talk: this.id }), call('settings_open')]);
      this.language = stationery.language;
      this.#take(report);
      if (!this.isSettled) await call('spelling_set', { language: this.language });
    });
  }

  /** The text was changed: it is kept after a pause, and the paper follows while it is looked at. */
  typed(content: TextBlock[]): void {
    if (this.isSettled) return;
    this.content = content;
    this.#changed();
  }

  /** Shows another side of the report. */
  async show(tab: ReportTab): Promise<void> {
    this.tab = tab;
    if (tab === 'paper') this.#pace.follow();
    if (tab !== 'versions') return;
    await this.keeper.now();
    await this.versions.load();
  }

  /** Shows the paper for others. */
  async lookAs(reader: ReportReader): Promise<void> {
    this.reader = reader;
    await this.show('paper');
  }

  /** Withholds what is selected in the text: a passage never goes past the line that it stands on. */
  withhold(): void {
    const passages = passagesOf(this.selected).filter((passage) => !this.withheld.includes(passage));
    if (passages.length === 0 || this.isSettled) return;
    this.withheld = [...this.withheld, ...passages];
    this.#changed();
  }

  /** The passage may be seen. */
  unwithhold(passage: string): void {
    this.withheld = this.withheld.filter((one) => one !== passage);
    this.#changed();
  }

  /** Makes the text from the notes anew; what was written stays as a version. */
  async renew(): Promise<void> {
    await this.#keepAll();
    this.#take(await call('report_renew', { talk: this.id }));
    this.edition += 1;
    this.question = null;
    this.said = reportWords.done.renewed;
  }

  /** Records what a side remarked. */
  async remark(request: Omit<ReportRemarkRequest, 'talk'>): Promise<void> {
    await this.#keepAll();
    const report = await call('report_remark', { talk: this.id, ...request });
    this.#take(report);
    this.question = null;
    const newest = report.remarks.map(({ event }) => event).sort((one, other) => Number(other) - Number(one))[0];
    if (newest !== undefined) offerTakeBackOf([{ dossier: report.dossier, event: newest }], reportWords.done.remarked);
    await session.refresh();
  }

  /** The remark was never made. */
  async takeBack({ event }: ReportRemark): Promise<void> {
    const dossier = this.report?.dossier;
    if (dossier === undefined) return;
    await this.#try(async () => {
      await this.keeper.now();
      await call('event_undo', { dossier, event });
      this.#take(await call('report_open', { talk: this.id }));
      this.said = reportWords.done.takenBack;
    });
  }

  /** Opens the letter that sends the report to a side; where there is none it is begun. */
  async send(side: Side): Promise<void> {
    const dossier = this.report?.dossier;
    if (dossier === undefined) return;
    await this.#try(async () => {
      await this.#keepAll();
      const { letter } = await call('letter_begin', { dossier, kind: 'hearing_report', side, guest: null });
      await navigation.go({ area: 'letter', id: letter });
    });
  }

  /** Makes it final; with `null` the notes become of what the practice chose before. */
  async settle(raw_notes: RawNotes | null): Promise<void> {
    await this.#keepAll();
    this.#take(await call('report_settle', { talk: this.id, raw_notes }));
    this.question = null;
    this.said = reportWords.done.settled;
    this.#pace.follow();
    await Promise.all([session.refresh(), call('spelling_set', { language: null })]);
  }

  /** Takes the copy that was signed out of the system's own dialog. */
  async addSigned(): Promise<void> {
    const dossier = this.report?.dossier;
    if (dossier === undefined) return;
    await this.#try(async () => {
      const { document } = await call('report_sign', { talk: this.id });
      if (document === null) return;
      const words = say.dossier.done.documentAdded;
      if (!offerTakeBack(await call('dossier_open', { dossier }), 'document_added', words)) this.said = words;
    });
  }

  /** Back to the dossier. What cannot be kept now holds one back once; it is tried on after that. */
  async leave(): Promise<void> {
    await this.keeper.now();
    if (this.keeper.isBehind && !this.#warned) {
      this.#warned = true;
      return;
    }
    const { previous } = navigation;
    const dossier = this.report?.dossier;
    if (dossier === undefined || (previous.area === 'dossier' && previous.id === dossier)) await navigation.back();
    else await navigation.go({ area: 'dossier', id: dossier, tab: 'hearing' });
  }

  /** Whoever leaves leaves a version that stays; what could not be kept yet is no part of it. */
  async close(): Promise<void> {
    await this.keeper.now();
    if (this.report === null || this.isSettled || this.keeper.isBehind) return;
    await this.#try(async () => {
      await call('report_close', { talk: this.id });
    });
  }

  /** The screen goes. */
  stop(): void {
    this.#pace.hold();
    void call('spelling_set', { language: null });
  }

  #changed(): void {
    this.said = '';
    this.keeper.changed(TEXT, { talk: this.id, content: this.content, withheld: [...this.withheld] });
    if (this.tab === 'paper') this.#pace.follow();
  }

  async #send(texts: readonly ReportKeepRequest[]): Promise<string> {
    const [text] = texts;
    if (text === undefined) return this.keeper.savedAt;
    return (await call('report_keep', text)).at;
  }

  /** Keeps what was typed; an act on a text whose last words could not be kept is not done without them. */
  async #keepAll(): Promise<void> {
    await this.keeper.now();
    if (this.keeper.isBehind && this.keeper.refusal !== null) throw this.keeper.refusal;
  }

  /** The paper has what was typed. */
  async #followed(): Promise<void> {
    await this.keeper.now();
    await this.#draw();
  }

  async #draw(): Promise<void> {
    const asked = ++this.#drawn;
    try {
      const pdf = await call('report_pdf', { talk: this.id, version: null, reader: this.reader });
      if (asked !== this.#drawn) return;
      this.pdf = pdf;
      if (this.refusal?.code === UNCOVERED) this.refusal = null;
    } catch (thrown) {
      if (asked !== this.#drawn) return;
      // The paper stays as it was, and why no new one could be made is said above the text. But one that
      // would show what is withheld does not stay.
      this.refusal = asRefusal(thrown);
      if (this.refusal.code === UNCOVERED) this.pdf = null;
    }
  }

  #take(report: Report): void {
    this.report = report;
    if (!this.keeper.isBehind) {
      this.content = report.content;
      this.withheld = report.withheld;
    }
    if (this.keeper.savedAt === '') this.keeper.savedAt = report.kept_at;
    if (this.tab === 'paper') this.#pace.follow();
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.said = '';
    this.refusal = null;
    try {
      await work();
    } catch (thrown) {
      this.refusal = asRefusal(thrown);
    }
  }
}

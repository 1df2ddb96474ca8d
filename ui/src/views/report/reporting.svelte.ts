// A report as it is being put together: what is asked of it, and its pages as they will be.
import * as commands from '../../ipc/commands';
import type { ReportAsked } from '../../ipc/types/ReportAsked';
import type { ReportFormat } from '../../ipc/types/ReportFormat';
import type { Section } from '../../ipc/types/Section';
import type { SectionChoice } from '../../ipc/types/SectionChoice';
import { latestWins } from '../../state/latestWins';
import { USUAL_THRESHOLD, withholding } from '../../state/withholding.svelte';
import { DATE_REMEDY, parseDate } from '../../words/dates';

type Work = 'preview' | 'saving';

/** What was chosen last, for as long as the program is open. */
let remembered: Pick<Reporting, 'format' | 'leftOut' | 'withholds' | 'below'> | null = null;

export class Reporting {
  scenario = $state('');
  format = $state<ReportFormat>('pdf');
  choices = $state.raw<SectionChoice[]>([]);
  leftOut = $state.raw<Section[]>([]);
  /** As typed; the plan's last change where it is empty. */
  date = $state('');
  withholds = $state(false);
  below = $state(String(USUAL_THRESHOLD));

  /** How many pages there are; none as yet at 0. */
  pages = $state(0);
  /** The page in view, from 1. */
  page = $state(1);
  /** Its drawing, as the address of a picture. */
  picture = $state.raw('');
  working = $state.raw<Work | null>(null);
  problem = $state.raw('');

  readonly #preview = latestWins((asked: ReportAsked) => commands.previewReport(asked), {
    answer: (pages) => this.#shows(pages),
    failed: (error) => this.#failed(error),
  });

  constructor(scenario: string) {
    this.scenario = scenario;
    Object.assign(this, remembered);
    // What is to be withheld from everything is to be withheld from a report.
    if (withholding.on) this.withholds = true;
  }

  /** The sections there are, to choose of. */
  async readChoices(): Promise<void> {
    this.choices = await commands.reportSections();
  }

  includes = (section: Section) => !this.leftOut.includes(section);

  include(section: Section, on: boolean) {
    const others = this.leftOut.filter((other) => other !== section);
    this.leftOut = on ? others : [...others, section];
  }

  includeAll(on: boolean) {
    this.leftOut = on ? [] : this.choices.map(({ section }) => section);
  }

  /** What is wrong with what was typed, and what to type instead; empty where nothing is. */
  get remedy(): string {
    if (this.date.trim() && !parseDate(this.date)) return DATE_REMEDY;
    if (this.withholds && !isThreshold(this.below)) return 'Type a whole number from 1 to 100.';
    return '';
  }

  get asked(): ReportAsked {
    return {
      scenario: this.scenario,
      format: this.format,
      without: this.leftOut,
      date: parseDate(this.date),
      suppress_below: this.withholds ? Number(this.below) : null,
    };
  }

  /** Has the pages set as they are asked for now. */
  preview() {
    if (this.remedy) return;
    const { format, leftOut, withholds, below } = this;
    remembered = { format, leftOut, withholds, below };
    this.working = 'preview';
    this.#preview(this.asked);
  }

  /** Writes the file; where to, or null where no place was chosen or the writing was ended. */
  async save(): Promise<string | null> {
    this.working = 'saving';
    try {
      return await commands.exportReport(this.asked);
    } catch (error) {
      this.problem = commands.messageOf(error);
      return null;
    } finally {
      this.working = null;
    }
  }

  cancel() {
    void commands.cancelReport();
  }

  async turnTo(page: number): Promise<void> {
    this.page = Math.max(1, Math.min(page, this.pages));
    const drawing = await commands.reportPage(this.page - 1);
    this.picture = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
  }

  #shows(pages: number) {
    this.working = null;
    this.problem = '';
    // Ended before it was there.
    if (pages === 0) return;
    this.pages = pages;
    this.turnTo(this.page).catch((error: unknown) => this.#failed(error));
  }

  #failed(error: unknown) {
    this.working = null;
    this.problem = commands.messageOf(error);
    this.pages = 0;
    this.picture = '';
  }
}

const isThreshold = (text: string) =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 100;

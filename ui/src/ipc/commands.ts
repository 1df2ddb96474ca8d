// The desktop's commands, one thin function each.
import { invoke } from './invoke';
import type { DotPlotRequest } from './types/DotPlotRequest';
import type { TableFormat } from './types/TableFormat';
import type { PictureImported } from './types/PictureImported';
import type { PictureTable } from './types/PictureTable';
import type { PictureAct } from './types/PictureAct';
import type { RouteTraining } from './types/RouteTraining';
import type { PictureView } from './types/PictureView';
import type { About } from './types/About';
import type { ActivityChoices } from './types/ActivityChoices';
import type { ActivityRatio } from './types/ActivityRatio';
import type { AgreedActions } from './types/AgreedActions';
import type { Approaches } from './types/Approaches';
import type { AudienceView } from './types/AudienceView';
import type { BestMix } from './types/BestMix';
import type { Backup } from './types/Backup';
import type { Chart } from './types/Chart';
import type { ChartQuestion } from './types/ChartQuestion';
import type { ChartSize } from './types/ChartSize';
import type { CostOffer } from './types/CostOffer';
import type { CostRequest } from './types/CostRequest';
import type { CostView } from './types/CostView';
import type { CodesApplied } from './types/CodesApplied';
import type { CompareRequest } from './types/CompareRequest';
import type { CompareView } from './types/CompareView';
import type { DeskState } from './types/DeskState';
import type { DoubtBetween } from './types/DoubtBetween';
import type { DoubtQuestion } from './types/DoubtQuestion';
import type { DoubtRequest } from './types/DoubtRequest';
import type { DoubtView } from './types/DoubtView';
import type { Edit } from './types/Edit';
import type { Evidence } from './types/Evidence';
import type { ExamplePlan } from './types/ExamplePlan';
import type { ExportFormat } from './types/ExportFormat';
import type { ExtractAtHand } from './types/ExtractAtHand';
import type { ExtractImport } from './types/ExtractImport';
import type { ExtractKind } from './types/ExtractKind';
import type { ExtractPart } from './types/ExtractPart';
import type { GapAnswer } from './types/GapAnswer';
import type { GapQuestion } from './types/GapQuestion';
import type { IpcError } from './types/IpcError';
import type { InputAt } from './types/InputAt';
import type { LibraryEntry } from './types/LibraryEntry';
import type { LedgerAsked } from './types/LedgerAsked';
import type { LedgerAtHand } from './types/LedgerAtHand';
import type { LedgerImport } from './types/LedgerImport';
import type { Lever } from './types/Lever';
import type { Mapping } from './types/Mapping';
import type { Meaning } from './types/Meaning';
import type { MixCurve } from './types/MixCurve';
import type { MixProgress } from './types/MixProgress';
import type { MixReasons } from './types/MixReasons';
import type { NewPlan } from './types/NewPlan';
import type { NewSignOff } from './types/NewSignOff';
import type { OutturnImport } from './types/OutturnImport';
import type { OutturnView } from './types/OutturnView';
import type { PathwayPlace } from './types/PathwayPlace';
import type { PictureFormat } from './types/PictureFormat';
import type { Pipeline } from './types/Pipeline';
import type { Projected } from './types/Projected';
import type { RoleFigures } from './types/RoleFigures';
import type { RateKind } from './types/RateKind';
import type { ReadingProgress } from './types/ReadingProgress';
import type { PackRequest } from './types/PackRequest';
import type { PackReview } from './types/PackReview';
import type { RecentPlan } from './types/RecentPlan';
import type { Recovery } from './types/Recovery';
import type { RegisterFilter } from './types/RegisterFilter';
import type { RegisterView } from './types/RegisterView';
import type { Remedy } from './types/Remedy';
import type { ReportAsked } from './types/ReportAsked';
import type { RequiredWorkforce } from './types/RequiredWorkforce';
import type { RetirementAges } from './types/RetirementAges';
import type { Retirements } from './types/Retirements';
import type { RouteTable } from './types/RouteTable';
import type { Scope } from './types/Scope';
import type { SectionChoice } from './types/SectionChoice';
import type { SharedBy } from './types/SharedBy';
import type { SensitivityRequest } from './types/SensitivityRequest';
import type { SensitivityView } from './types/SensitivityView';
import type { SuggestedRange } from './types/SuggestedRange';
import type { StageChoice } from './types/StageChoice';
import type { StageKeep } from './types/StageKeep';
import type { StageKept } from './types/StageKept';
import type { StagePicture } from './types/StagePicture';
import type { StageReset } from './types/StageReset';
import type { StageState } from './types/StageState';
import type { Startup } from './types/Startup';
import type { Target } from './types/Target';
import type { TargetSum } from './types/TargetSum';
import type { TradeOffRequest } from './types/TradeOffRequest';
import type { Trajectory } from './types/Trajectory';
import type { View } from './types/View';
import type { ViewRequest } from './types/ViewRequest';

/** Texts in place of cells that can't be read: by line, by what the column is about. */
export type Corrections = Record<number, Partial<Record<Meaning, string>>>;

/** What the program is, what is in it, and where it keeps its files. */
export const about = () => invoke<About>('about');
/** The last plan, or at the first start a copy of the first example. */
export const startup = () => invoke<Startup>('startup');
export const examples = () => invoke<ExamplePlan[]>('examples');
export const openExample = (id: string) => invoke<DeskState>('open_example', { id });
/** Null where the person closed the dialog, as in every command that shows one. */
export const openPlan = () => invoke<DeskState | null>('open_plan');
export const newPlan = (from: NewPlan) => invoke<DeskState | null>('new_plan', { from });
export const importPlan = () => invoke<DeskState | null>('import_plan');
export const saveCopy = () => invoke<string | null>('save_copy');
export const recent = () => invoke<RecentPlan[]>('recent');
export const openRecent = (path: string) => invoke<DeskState>('open_recent', { path });

/** The backups of the open plan, newest first. */
export const backups = () => invoke<Backup[]>('backups');
export const restoreBackup = (name: string) => invoke<DeskState>('restore_backup', { name });
/** The plan somebody else has open, where anything is new about it; else null. */
export const follow = () => invoke<DeskState | null>('follow');
export const takeOver = () => invoke<DeskState>('take_over');
/** Saves the plan elsewhere and goes on with it there. */
export const goOnElsewhere = () => invoke<DeskState | null>('go_on_elsewhere');
/** What can be had of the plan that was refused last as damaged; null where none was. */
export const recovery = () => invoke<Recovery | null>('recovery');
/** Saves what could be had of it, or the backup of that name, and opens that. */
export const recoverPlan = (backup: string | null) =>
  invoke<DeskState | null>('recover_plan', { backup });
export const edit = (edit: Edit) => invoke<DeskState>('edit', { edit });
export const undo = () => invoke<DeskState>('undo');
export const redo = () => invoke<DeskState>('redo');
/** An edit in the words the history would use. */
export const describe = (edit: Edit) => invoke<string>('describe', { edit });

export const keepVersion = (name: string) => invoke<DeskState>('keep_version', { name });
export const restoreVersion = (id: number) => invoke<DeskState>('restore_version', { id });
export const removeVersion = (id: number) => invoke<DeskState>('remove_version', { id });
/** Signs the plan as it is, or takes back what was signed of it. */
export const signOff = (asked: NewSignOff) => invoke<DeskState>('sign_off', { asked });
/** The day it is, YYYY-MM-DD. */
export const today = () => invoke<string>('today');
/** The plan as it was right after a step of the history. */
export const goToStep = (id: number) => invoke<DeskState>('go_to_step', { id });

/** Two scenarios on the same draws. */
export const doubtBetween = (scenario: string, against: string, question: DoubtQuestion) =>
  invoke<DoubtBetween>('doubt_between', { scenario, against, question });

/** The best mix of a scenario's rows within the limits it has. */
export const bestMix = (scenario: string) => invoke<BestMix>('best_mix', { scenario });
/** Why it is as it is, and the edit that adds it with the reasons. */
export const mixReasons = (scenario: string) => invoke<MixReasons>('mix_reasons', { scenario });
export const mixCurve = (scenario: string) => invoke<MixCurve>('mix_curve', { scenario });
export const tradeOffChart = (request: TradeOffRequest) =>
  invoke<Chart>('trade_off_chart', { request });
/** The picture of the service beside a scenario. */
export const pictureView = (scenario: string) => invoke<PictureView>('picture_view', { scenario });
/** A benchmark of the plan among its peers. */
export const dotPlotChart = (request: DotPlotRequest) =>
  invoke<Chart | null>('dot_plot_chart', { request });
/** What people who move between two roles have to learn. */
export const routeNeeds = (from: string | null, to: string) =>
  invoke<RouteTraining>('route_needs', { from, to });
/** Does an act of the picture that changes several things at once. */
export const pictureAct = (act: PictureAct) => invoke<DeskState>('picture_act', { act });
/** Takes somebody's table of the picture into the plan; null when cancelled. */
export const importPictureTable = (table: PictureTable) =>
  invoke<PictureImported | null>('import_picture_table', { table });
/** Writes a table of the picture; the path, or null when cancelled. */
export const exportPictureTable = (
  table: PictureTable,
  format: TableFormat,
  suppressBelow: number | null,
) =>
  invoke<string | null>('export_picture_table', {
    table,
    format,
    suppressBelow,
  });
/** How far looking for a mix has come; null where none is looked for. */
export const mixProgress = () => invoke<MixProgress | null>('mix_progress');
export const cancelMix = () => invoke<null>('cancel_mix');

export const view = (request: ViewRequest) => invoke<View>('view', { request });
/** What follows a slider, as it would be after an edit that is not made. */
export const preview = (edit: Edit, request: ViewRequest) =>
  invoke<Projected>('preview', { edit, request });
/** One role by itself; null where the plan has no such role. */
export const roleFigures = (scenario: string, role: string) =>
  invoke<RoleFigures | null>('role_figures', { scenario, role });

/** Asks for an extract and reads its beginning; null when cancelled. */
export const chooseExtract = (kind: ExtractKind, part: ExtractPart) =>
  invoke<ExtractAtHand | null>('choose_extract', { kind, part });
export const lookAtExtract = (
  part: ExtractPart,
  sheet: string | null,
  headingLine: number | null,
) => invoke<ExtractAtHand>('look_at_extract', { part, sheet, headingLine });
/**
 * Reads every row, and those of the extracts of staff in post at both ends of a period of leavers
 * where these have a mapping; nothing is in the plan before it is taken.
 */
export const countExtract = (
  mapping: Mapping,
  corrections: Corrections,
  opening: Mapping | null,
  closing: Mapping | null,
) => invoke<ExtractImport>('count_extract', { mapping, corrections, opening, closing });
export const extractProgress = () => invoke<ReadingProgress | null>('extract_progress');
export const cancelExtract = () => invoke<void>('cancel_extract');
export const forgetExtract = () => invoke<void>('forget_extract');
export const takeExtract = () => invoke<DeskState>('take_extract');
export const saveRejected = () => invoke<string | null>('save_rejected');
export const saveMapping = (mapping: Mapping) => invoke<string | null>('save_mapping', { mapping });
export const openMapping = () => invoke<Mapping | null>('open_mapping');

/** Asks for a finance ledger and reads its beginning; null when cancelled. */
export const chooseLedger = () => invoke<LedgerAtHand | null>('choose_ledger');
export const lookAtLedger = (sheet: string | null, headingLine: number | null) =>
  invoke<LedgerAtHand>('look_at_ledger', { sheet, headingLine });
/** By cost centre it is compared with the extract of staff at hand, read by its mapping. */
export const compareLedger = (asked: LedgerAsked) =>
  invoke<LedgerImport>('compare_ledger', { asked });
export const takeBudgets = () => invoke<DeskState>('take_budgets');

export const retirements = (role: string, ages: RetirementAges) =>
  invoke<Retirements | null>('retirements', { role, ages });
export const retirementRates = (role: string, ages: RetirementAges) =>
  invoke<Edit>('retirement_rates', { role, ages });
export const occupationCodesApplied = () => invoke<CodesApplied>('occupation_codes_applied');

/** One pathway followed through the years, cohort by cohort. */
export const pipeline = (scenario: string, place: PathwayPlace) =>
  invoke<Pipeline>('pipeline', { scenario, place });
export const routes = (scenario: string) => invoke<RouteTable>('routes', { scenario });
export const approaches = () => invoke<Approaches>('approaches');
/** The actions as they stand today, beside what a scenario assumes. */
export const agreedActions = (scenario: string) =>
  invoke<AgreedActions>('agreed_actions', { scenario });

export const library = () => invoke<LibraryEntry[]>('library');
export const trajectories = () => invoke<Trajectory[]>('trajectories');
export const activityRatios = () => invoke<ActivityRatio[]>('activity_ratios');
/** The target that published activity makes with a planner's choices. */
export const activityTarget = (entry: string, choices: ActivityChoices) =>
  invoke<Target>('activity_target', { entry, choices });
/** The arithmetic behind every value of these targets, in their order. */
export const targetSums = (targets: Target[]) => invoke<TargetSum[][]>('target_sums', { targets });
/** What the target at this place asks of every role. */
export const required = (scenario: string, target: number, rule: SharedBy) =>
  invoke<RequiredWorkforce | null>('required', { scenario, target, rule });
export const outturnErrors = (scenario: string, scope: Scope) =>
  invoke<OutturnView>('outturn_errors', { scenario, scope });
export const importOutturn = () => invoke<OutturnImport | null>('import_outturn');

/** How much of a lever would close a gap; the plan stays as it is. */
export const closeGap = (question: GapQuestion) => invoke<GapAnswer>('close_gap', { question });
/** Scenarios side by side. */
export const compare = (request: CompareRequest) => invoke<CompareView>('compare', { request });
/** The inputs of a kind, or all. */
export const register = (filter: RegisterFilter | null) =>
  invoke<RegisterView>('register', { filter });
/** Puts evidence behind one input; evidence that says nothing takes its own away. */
export const setInputEvidence = (at: InputAt, evidence: Evidence) =>
  invoke<DeskState>('set_input_evidence', { at, evidence });
/** What leaves takes the threshold below which counts of people are withheld; null tells them all. */
export const exportRegister = (filter: RegisterFilter | null, suppressBelow: number | null) =>
  invoke<string | null>('export_register', { filter, suppressBelow });

/** The sections a report can have behind its summary. */
export const reportSections = () => invoke<SectionChoice[]>('report_sections');
/** Sets the pages of a report, to be looked at; how many there are. None where it was ended. */
export const previewReport = (asked: ReportAsked) => invoke<number>('preview_report', { asked });
/** A page of the last preview as SVG, counted from 0. */
export const reportPage = (page: number) => invoke<string>('report_page', { page });
/** Ends the report under way; what was written before stays as it is. */
export const cancelReport = () => invoke<null>('cancel_report');

/** The path written to, as the next ones. */
export const exportReport = (asked: ReportAsked) =>
  invoke<string | null>('export_report', { asked });
export const exportPlan = (format: ExportFormat, scenario: string, suppressBelow: number | null) =>
  invoke<string | null>('export_plan', { format, scenario, suppressBelow });
export const exportActions = (scenario: string, suppressBelow: number | null) =>
  invoke<string | null>('export_actions', { scenario, suppressBelow });
export const exportPlanningReturn = (scenario: string, suppressBelow: number | null) =>
  invoke<string | null>('export_planning_return', { scenario, suppressBelow });

export const saveChart = (
  question: ChartQuestion,
  format: PictureFormat,
  suppressBelow: number | null,
) => invoke<string | null>('save_chart', { question, format, suppressBelow });
/** Puts a chart on the clipboard, at least 1920 pixels wide. */
export const copyChart = (question: ChartQuestion, suppressBelow: number | null) =>
  invoke<null>('copy_chart', { question, suppressBelow });

export const sendPack = (request: PackRequest, suppressBelow: number | null) =>
  invoke<string | null>('send_pack', { request, suppressBelow });
/** A pack that came back, which the next two are about. */
export const openPack = () => invoke<PackReview | null>('open_pack');
export const packOutcome = (accepted: string[]) => invoke<string>('pack_outcome', { accepted });
export const mergePack = (accepted: string[]) => invoke<DeskState>('merge_pack', { accepted });

/** Begins a workshop on a scenario; the plan stays as it is until it is kept. */
export const stageBegin = (scenario: string) => invoke<StageState>('stage_begin', { scenario });
/** Null where nothing is on stage. */
export const stageState = () => invoke<StageState | null>('stage_state');
export const stageChoose = (choice: StageChoice) => invoke<StageState>('stage_choose', { choice });
/** Moves a lever at hand: one step. */
export const stageSet = (choice: StageChoice, lever: Lever, value: number) =>
  invoke<StageState>('stage_set', { choice, lever, value });
/** The picture as moving a lever would make it; nothing is kept. */
export const stagePreview = (
  choice: StageChoice,
  lever: Lever,
  value: number,
  question: ChartQuestion,
) => invoke<StagePicture>('stage_preview', { choice, lever, value, question });
/** The picture as things stand, with the chart before the last change. */
export const stageView = (question: ChartQuestion) =>
  invoke<StagePicture>('stage_view', { question });
export const stageUndo = () => invoke<StageState>('stage_undo');
export const stageRedo = () => invoke<StageState>('stage_redo');
export const stageReset = (to: StageReset) => invoke<StageState>('stage_reset', { to });
/** The picture stands still until the guess is revealed. */
export const stageGuess = (question: string, guess: string) =>
  invoke<StageState>('stage_guess', { question, guess });
export const stageReveal = () => invoke<StageState>('stage_reveal');
export const stagePark = (text: string) => invoke<StageState>('stage_park', { text });
export const stageUnpark = (index: number) => invoke<StageState>('stage_unpark', { index });
/** The scenario and a note of it, as one step of the plan's undo. */
export const stageKeep = (wanted: StageKeep) => invoke<StageKept>('stage_keep', { wanted });
export const stageDiscard = () => invoke<null>('stage_discard');

/** Fills the screen with this window, or gives it back. */
export const fullScreen = (on: boolean) => invoke<null>('full_screen', { on });
export const openAudience = () => invoke<null>('open_audience');
export const closeAudience = () => invoke<null>('close_audience');
/** What the audience sees, once it is another thing than they saw; after 20 seconds the same. */
export const audienceNext = (seen: number, size: ChartSize) =>
  invoke<AudienceView>('audience_next', { seen, size });

/** The sentence of whatever a command was rejected with. */
/** What the window can do about a refusal at once, where it can. */
export function remedyOf(error: unknown): Remedy | null {
  const refused = error as Partial<IpcError> | null;
  return (typeof refused === 'object' && refused?.remedy) || null;
}

export function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) {
    return String(error.message);
  }
  return typeof error === 'string'
    ? error
    : 'Something unexpected went wrong. Nothing was changed.';
}

/** What a scenario costs, drawn and in figures. */
export const cost = (request: CostRequest) => invoke<CostView>('cost', { request });

/** Published costs that a plan can begin from. */
export const costOffers = () => invoke<CostOffer[]>('cost_offers');

/** What a gap hangs on, drawn and in figures. */
export const sensitivity = (request: SensitivityRequest) =>
  invoke<SensitivityView>('sensitivity', { request });

/** How far a scenario may reach, drawn and in figures. */
export const doubt = (request: DoubtRequest) => invoke<DoubtView>('doubt', { request });

/** The ranges that sources give for rates of a kind. */
export const suggestedRanges = (kind: RateKind, durationYears: number | null) =>
  invoke<SuggestedRange[]>('suggested_ranges', { kind, durationYears });

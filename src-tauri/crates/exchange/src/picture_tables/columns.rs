//! What the columns of each table are called, and by what other words they are found.

use super::PictureTable;

/// A column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// Its heading.
    pub(super) head: &'static str,
    /// Other headings it may have, in small letters.
    pub(super) also: &'static [&'static str],
    /// Whether a table can't be without it.
    pub(super) needed: bool,
    /// Whether it holds figures.
    pub(super) is_figure: bool,
    /// Its width in characters.
    pub(super) width: f64,
}

const fn text(head: &'static str, also: &'static [&'static str]) -> Column {
    Column { head, also, needed: false, is_figure: false, width: 26.0 }
}

const fn long(head: &'static str, also: &'static [&'static str]) -> Column {
    Column { width: 50.0, ..text(head, also) }
}

const fn figure(head: &'static str, also: &'static [&'static str]) -> Column {
    Column { is_figure: true, ..text(head, also) }
}

const fn needed(column: Column) -> Column {
    Column { needed: true, ..column }
}

const SOURCE: Column = text("Source", &["reference"]);
const CONFIDENCE: Column = text("Confidence", &["how sure"]);
const TEAM: Column = needed(text("Team", &["team name", "service"]));
const FUNCTION: Column = needed(text("Function", &["function name", "task"]));
const ROLE: Column = needed(text("Role", &["role name", "role id", "job role"]));
const COMPETENCY: Column = needed(text("Competency", &["competency id", "skill"]));

/// The columns of a table, in the order they are written.
pub(super) fn of(table: PictureTable) -> &'static [Column] {
    match table {
        PictureTable::Strands => {
            const COLUMNS: &[Column] = &[
                needed(text("Strand", &["name"])),
                text("Source", &["collected by"]),
                text("Date", &["collected on"]),
                long("Coverage", &["covers", "whom it covers"]),
                long("Feeds", &["what it feeds"]),
                long("Missing", &["what is missing", "gaps"]),
            ];
            COLUMNS
        }
        PictureTable::Functions => {
            const COLUMNS: &[Column] = &[
                TEAM,
                FUNCTION,
                figure("Hours a week", &["hours", "hours per week"]),
                figure("Hours a referral", &["hours per referral"]),
                figure("Referrals a year", &["referrals"]),
                figure("On duty day and night", &["on duty"]),
                figure("Least share", &["minimum", "least"]),
                figure("Supervision an hour", &["supervision"]),
                SOURCE,
                CONFIDENCE,
            ];
            COLUMNS
        }
        PictureTable::Cover => {
            const COLUMNS: &[Column] = &[
                TEAM,
                FUNCTION,
                ROLE,
                figure("Share of time", &["share", "share of wte"]),
                text("Under supervision", &["supervised"]),
            ];
            COLUMNS
        }
        PictureTable::Competencies => {
            const COLUMNS: &[Column] = &[
                needed(text("Id", &["competency id", "code"])),
                needed(long("Competency", &["name", "competency name"])),
                text("Framework", &[]),
                text("Level", &[]),
                text("Stage", &["pathway stage"]),
                long("Description", &[]),
                figure("Lapses after years", &["lapses after", "valid for years"]),
                figure("Training hours", &["hours"]),
                figure("Training weeks", &["weeks"]),
                figure("Training cost", &["cost", "cost (£)"]),
                figure("Supervisor hours", &["supervisor's hours"]),
                SOURCE,
                CONFIDENCE,
            ];
            COLUMNS
        }
        PictureTable::Required => {
            const COLUMNS: &[Column] = &[
                ROLE,
                COMPETENCY,
                figure("Share of those in post", &["share"]),
                SOURCE,
                CONFIDENCE,
            ];
            COLUMNS
        }
        PictureTable::Held => {
            const COLUMNS: &[Column] = &[
                ROLE,
                COMPETENCY,
                needed(figure("Heads", &["people", "headcount", "number"])),
                needed(text("Gained in", &["gained", "year", "date gained"])),
                SOURCE,
                CONFIDENCE,
            ];
            COLUMNS
        }
        PictureTable::Peers => {
            const COLUMNS: &[Column] = &[
                needed(text("Benchmark", &["measure"])),
                needed(text("Peer", &["organisation", "trust", "team", "name"])),
                needed(figure("Value", &["figure"])),
            ];
            COLUMNS
        }
        PictureTable::Readiness => {
            const COLUMNS: &[Column] = &[
                needed(text("List", &["checklist"])),
                text("Heading", &["section"]),
                needed(long("Question", &[])),
                text("Asked of", &["national or local", "level"]),
                text("Answer", &[]),
                long("Said", &["comment", "notes"]),
                text("Owner", &[]),
                text("Date", &["by when", "due"]),
                long("To do", &["action"]),
            ];
            COLUMNS
        }
        PictureTable::Areas => {
            const COLUMNS: &[Column] = &[
                needed(text("Area", &["locality", "place", "name"])),
                figure("Births", &["births a year", "maternities"]),
                figure("Share", &["share of births"]),
                long("Groups", &["shares by group"]),
            ];
            COLUMNS
        }
    }
}

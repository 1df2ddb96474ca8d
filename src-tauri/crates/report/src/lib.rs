//! The report of one scenario of a plan, as a board would read it: a PDF, and its twin as one web
//! page for those whom a PDF does not serve.
//!
//! The report computes nothing: every figure is the engine's, rounded for display. The PDF conforms
//! to PDF/UA-1 and PDF/A-2a; the web page says the same words, runs no script and asks for nothing
//! from elsewhere. The same request gives the same bytes. Read it in this order:
//!
//! 1. [`ReportRequest`], [`pdf`] and [`html`]: all there is to call; [`Format`] names the two.
//! 2. [`of_scenario`]: the same from a plan and a scenario's name, as window and command line call
//!    it; [`Edition`] is what they ask of it, [`Standing`] how far the plan has come, and [`Pages`]
//!    the report before it is a file.
//! 3. [`Section`] and [`Sections`]: what a planner chooses of.
//! 4. [`verify`]: whether a report is what a plan says; [`Provenance`] is what it tells of itself.
//! 5. `content`: what the report says, section by section, as plain text and lists.
//! 6. `figures`: how numbers are rounded and written.
//! 7. `legible`: characters the fonts lack are made visible instead of failing the export.
//! 8. `world`: the fonts and template that typst may see, and nothing else.
//! 9. `typeset`: the template and the content become a PDF; `web_page`: they become a web page.
//!
//! How the report looks is in `assets/report`, whose `report.typ` is the first file to read. Both
//! formats are made of the same template, so that each sentence stands once; what is laid out
//! otherwise on the web is in `web.typ` and `web.css`.

mod content;
mod edition;
mod figures;
mod format;
mod legible;
mod of_scenario;
mod pages;
mod provenance;
mod section;
mod typeset;
mod verify;
mod web_page;
mod world;

pub use edition::Edition;
pub use fivefold_engine::signing::{Signature, Standing, Step};
pub use format::Format;
pub use of_scenario::of_scenario;
pub use pages::Pages;
pub use provenance::Provenance;
pub use section::{Section, Sections};
pub use verify::{Verdict, verify};

use fivefold_engine::Plan;
use fivefold_engine::results::ScenarioResult;
use fivefold_engine::summary::Summary;
use world::ReportWorld;

/// All a report is made from. Every figure in it comes from `result` and `summary`.
#[derive(Debug, Clone, Copy)]
pub struct ReportRequest<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The projection of the scenario reported on.
    pub result: &'a ScenarioResult<'a>,
    /// The same projection added up over the scope that the first page is about.
    pub summary: &'a Summary,
    /// The chart of the first page, of the same scope.
    pub chart: ReportChart<'a>,
    /// What is asked of this report beside that.
    pub edition: &'a Edition,
}

/// A chart as the report takes it in.
#[derive(Debug, Clone, Copy)]
pub struct ReportChart<'a> {
    /// The drawing. Its text has to be in the Inter family.
    pub svg: &'a str,
    /// What the drawing shows, in words, for those who can't see it.
    pub alt: &'a str,
    /// The one sentence that sums the drawing up; it opens the report.
    pub sentence: &'a str,
}

/// The most roles times years a report holds: some 700 pages, which take about 2 GB to typeset.
pub const MOST_ROLE_YEARS: usize = 18_000;

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The plan can't be projected, or has no such scenario.
    #[error(transparent)]
    Engine(#[from] fivefold_engine::EngineError),
    /// A chart can't be drawn.
    #[error(transparent)]
    Chart(#[from] fivefold_charts::ChartError),
    /// Small numbers can't be withheld so that they stay unknown.
    #[error(transparent)]
    SmallNumbers(#[from] fivefold_engine::small_numbers::SmallNumbersError),
    /// More than a document can hold that somebody reads.
    #[error(
        "The plan has {roles} roles over {years} years, more than a report can hold. \
         Export the projection as CSV, or report on a plan of fewer roles or years."
    )]
    TooLarge {
        /// How many roles the plan has.
        roles: usize,
        /// How many years it projects.
        years: u32,
    },
    /// The projection is of a scenario the plan hasn't got.
    #[error(
        "The projection is of the scenario \"{0}\", which the plan does not have. \
         Project the plan again and export the report from that."
    )]
    ScenarioNotInPlan(String),
    /// The fonts or the template inside the program can't be read.
    #[error(
        "The report's fonts or template inside the program cannot be read. \
         Install the program again."
    )]
    BrokenInstallation,
    /// The content can't be handed to the typesetter.
    #[error("The report's content could not be prepared: {0}. Please report this as a fault.")]
    Content(#[from] serde_json::Error),
    /// Typst refuses the content or the chart.
    #[error("The report could not be typeset: {0}. Please report this as a fault, with the plan.")]
    Typeset(String),
}

/// Makes the report of a scenario as a PDF.
///
/// Text in the plan is only ever shown, never read as markup. Characters outside the fonts are
/// replaced by their code points in square brackets, and the report says so.
///
/// # Errors
/// [`ReportError::TooLarge`] where roles times years exceed [`MOST_ROLE_YEARS`];
/// [`ReportError::ScenarioNotInPlan`] where plan and projection don't belong together; the other
/// errors are faults of the program or of the chart handed in.
pub fn pdf(request: &ReportRequest) -> Result<Vec<u8>, ReportError> {
    Pages::of(request)?.pdf()
}

/// Makes the report of a scenario as one web page in HTML, with its styles and charts in it.
///
/// It says what [`pdf`] says, and treats text in the plan the same way.
///
/// # Errors
/// As [`pdf`].
pub fn html(request: &ReportRequest) -> Result<Vec<u8>, ReportError> {
    web_page::web_page(&world_of(request, Format::Html)?)
}

fn world_of(request: &ReportRequest, format: Format) -> Result<ReportWorld, ReportError> {
    let (roles, years) = (request.plan.roles.len(), request.plan.years);
    if roles.saturating_mul(years as usize) > MOST_ROLE_YEARS {
        return Err(ReportError::TooLarge { roles, years });
    }
    ReportWorld::new(content::gather(request)?, format)
}

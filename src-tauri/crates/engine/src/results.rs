//! What a projection says, in the shape other programs read.

use serde::Serialize;
use ts_rs::TS;

use crate::plan::Year;

/// A plan's projection: every scenario asked for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Projection<'a> {
    /// The plan's title.
    pub title: &'a str,
    /// One result a scenario, in the plan's order.
    pub scenarios: Vec<ScenarioResult<'a>>,
}

/// One scenario's projection.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScenarioResult<'a> {
    /// The scenario's name.
    pub scenario: &'a str,
    /// One row a year and role: by year, then in the plan's order of roles.
    pub rows: Vec<RoleYear<'a>>,
    /// One row a target and year that has a value within the horizon.
    pub targets: Vec<TargetYear<'a>>,
    /// Where a limit bites.
    pub notices: Vec<Notice<'a>>,
}

/// One role in one financial year. All in heads but where the name says WTE.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RoleYear<'a> {
    /// The role's id.
    pub role: &'a str,
    /// The financial year, named by the year it ends in.
    pub year: Year,
    /// In post on 1 April.
    pub opening: f64,
    /// Usual joiners.
    pub joined_usual: f64,
    /// Service transfers in less out, after any scaling.
    pub transferred: f64,
    /// Arrivals and returns of usual pathways.
    pub usual_moves_in: f64,
    /// Departures of usual pathways, after any scaling.
    pub usual_moves_out: f64,
    /// Joined through Buy.
    pub joined_buy: f64,
    /// Arrived through Build.
    pub joined_build: f64,
    /// Arrived through Bounce.
    pub joined_bounce: f64,
    /// Came back from the levers' pathways.
    pub returned: f64,
    /// Left for the levers' pathways, or were let go, after any scaling.
    pub departures: f64,
    /// Leavers had nobody been kept: e (S + N/2).
    pub leavers_before_bind: f64,
    /// Kept by Bind.
    pub kept: f64,
    /// Leavers.
    pub leavers: f64,
    /// In post on 31 March.
    pub closing: f64,
    /// The same as `closing`.
    pub in_post_heads: f64,
    /// `closing` x WTE per head.
    pub in_post_wte: f64,
    /// (opening + closing) / 2.
    pub average_heads: f64,
    /// Borrowed capacity, the year's average; negative when seconded out.
    pub borrow: f64,
    /// Employed learners on their way into this role at the year's end.
    pub in_training: f64,
    /// In post + Borrow + the productive share of employed learners.
    pub capacity_heads: f64,
    /// The same in WTE.
    pub capacity_wte: f64,
    /// Funded posts, where given.
    pub establishment_wte: Option<f64>,
    /// Funded posts less in post WTE; negative when over.
    pub vacancy_wte: Option<f64>,
    /// What business as usual and each lever contribute.
    pub contributions: Contributions,
}

/// In post as the exact sum of business as usual and four levers, with Borrow on top.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Contributions {
    /// Business as usual.
    pub base: f64,
    /// Recruitment on top of it.
    pub buy: f64,
    /// Training.
    pub build: f64,
    /// Retention.
    pub bind: f64,
    /// Borrowed capacity, not in post.
    pub borrow: f64,
    /// Moves between roles.
    pub bounce: f64,
}

impl Contributions {
    /// In post: everything but Borrow.
    pub fn in_post(&self) -> f64 {
        self.base + self.buy + self.build + self.bind + self.bounce
    }

    /// Adds another's contributions, each times a factor.
    pub fn add_scaled(&mut self, other: &Self, factor: f64) {
        self.base += other.base * factor;
        self.buy += other.buy * factor;
        self.build += other.build * factor;
        self.bind += other.bind * factor;
        self.borrow += other.borrow * factor;
        self.bounce += other.bounce * factor;
    }
}

/// One target in one year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct TargetYear<'a> {
    /// The target's name.
    pub target: &'a str,
    /// The financial year.
    pub year: Year,
    /// `heads`, `wte` or `posts`.
    pub unit: &'static str,
    /// What is required; an increase has the baseline added.
    pub target_value: f64,
    /// What is projected, measured as the target says.
    pub projected: f64,
    /// Projected less target: negative where short.
    pub gap: f64,
}

/// Where a limit bites.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Notice<'a> {
    /// Which limit.
    pub kind: NoticeKind,
    /// For `more_moves_than_people`: whose moves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<MovesOf>,
    /// The role's id.
    pub role: &'a str,
    /// The financial year.
    pub year: Year,
    /// What the plan asks for.
    pub wanted: f64,
    /// What there is.
    pub available: f64,
}

/// The limits that can bite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum NoticeKind {
    /// More people should leave for a pathway than would still be in post; scaled down.
    MoreMovesThanPeople,
    /// More people should be kept than are about to leave; cut.
    MoreKeptThanLeaving,
    /// More points should come off the leaver rate than it has; cut.
    RateCutBelowZero,
    /// More people should be seconded out than are in post; cut.
    MoreLentThanPeople,
    /// More WTE in post than funded posts.
    OverEstablishment,
}

/// Whose departures were scaled down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum MovesOf {
    /// A service transfer out.
    Transfer,
    /// Usual moves.
    Usual,
    /// The levers' Build starts and Bounce moves.
    Lever,
}

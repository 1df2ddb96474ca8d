//! The only way a plan changes: one typed edit, applied to a plan in memory.
//!
//! The store applies an edit here and writes the difference; a preview applies it and throws the
//! plan away. Rows without an id of their own are named by their place in the list they are in.
//!
//! [`apply`] makes the plan that follows, [`describe`] says in words what an edit does.

mod apply;
mod figures;
pub(crate) mod horizon;
mod limits_follow;
mod limits_words;
mod picture;
mod remove_role;
mod running_order;
mod words;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::{
    Action, ContextMeasure, Evidence, Funding, FundingCovers, IntegratedModel, Lever, LeverRow,
    MixLimits, Note, OccupationCode, Outturn, PictureList, PictureRow, RateKind, Role, Stop,
    Target, Transfer, UsualPathway, Year,
};

pub use apply::apply;
pub use words::describe;

/// One edit of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "edit", rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
pub enum Edit {
    /// Title and horizon. A series follows the years it is about: years that fall out of the
    /// horizon are dropped, new ones repeat the nearest value there was.
    SetPlan {
        /// The new title.
        title: String,
        /// The new first projected year.
        first_year: Year,
        /// The new number of years.
        years: u32,
    },
    /// A new role at the end of the list.
    AddRole {
        /// The role; its id must be new.
        role: Role,
    },
    /// The role of the same id, replaced.
    SetRole {
        /// The role as it should be.
        role: Role,
    },
    /// A role, with every row, usual pathway and transfer that names it, and its own targets and
    /// stops.
    RemoveRole {
        /// The role's id.
        id: String,
    },
    /// A role in another place of the list.
    MoveRole {
        /// The role's id.
        id: String,
        /// Its place afterwards, from 0; a place beyond the end is the end.
        to: usize,
    },
    /// A new scenario at the end, empty or a copy.
    AddScenario {
        /// Its name, unique in the plan.
        name: String,
        /// The scenario to copy the levers of.
        copy_of: Option<String>,
    },
    /// A scenario's new name.
    RenameScenario {
        /// The present name.
        name: String,
        /// The new name.
        to: String,
    },
    /// What a scenario is for: its question, its decision, where it comes from.
    DescribeScenario {
        /// Its name.
        name: String,
        /// The question it answers.
        question: Option<String>,
        /// The decision it led to, or asks for.
        decision: Option<String>,
        /// Where it comes from.
        evidence: Option<Evidence>,
    },
    /// A scenario in another place of the list.
    MoveScenario {
        /// Its name.
        name: String,
        /// Its place afterwards, from 0; a place beyond the end is the end.
        to: usize,
    },
    /// A scenario with its levers and its stops. The last one can't be removed.
    RemoveScenario {
        /// Its name.
        name: String,
    },
    /// A new row at the end of a lever's list.
    AddLeverRow {
        /// The scenario's name.
        scenario: String,
        /// The row.
        row: LeverRow,
    },
    /// A lever's row, replaced.
    SetLeverRow {
        /// The scenario's name.
        scenario: String,
        /// Its place in the lever's list.
        index: usize,
        /// The row as it should be.
        row: LeverRow,
    },
    /// A lever's row, removed.
    RemoveLeverRow {
        /// The scenario's name.
        scenario: String,
        /// The lever.
        lever: Lever,
        /// Its place in the lever's list.
        index: usize,
    },
    /// How far a scenario's rows may be used where the best mix of them is looked for; none takes
    /// every limit away.
    SetLimits {
        /// The scenario's name.
        scenario: String,
        /// The limits as they should be.
        limits: Option<Box<MixLimits>>,
    },
    /// A new usual pathway.
    AddUsual {
        /// The pathway.
        pathway: UsualPathway,
    },
    /// A usual pathway, replaced.
    SetUsual {
        /// Its place in its list.
        index: usize,
        /// The pathway as it should be.
        pathway: UsualPathway,
    },
    /// A usual pathway, removed: `build` or `bounce`.
    RemoveUsual {
        /// Which list.
        lever: Lever,
        /// Its place in it.
        index: usize,
    },
    /// A new service transfer.
    AddTransfer {
        /// The transfer.
        transfer: Transfer,
    },
    /// A service transfer, replaced.
    SetTransfer {
        /// Its place.
        index: usize,
        /// The transfer as it should be.
        transfer: Transfer,
    },
    /// A service transfer, removed.
    RemoveTransfer {
        /// Its place.
        index: usize,
    },
    /// A new target.
    AddTarget {
        /// The target; its name must be new.
        target: Target,
    },
    /// A target, replaced; its name may change.
    SetTarget {
        /// Its place.
        index: usize,
        /// The target as it should be.
        target: Target,
    },
    /// A target, removed.
    RemoveTarget {
        /// Its place.
        index: usize,
    },
    /// A new context measure.
    AddContext {
        /// The context measure; its name must be new.
        measure: ContextMeasure,
    },
    /// Context measure, replaced.
    SetContext {
        /// Its place.
        index: usize,
        /// The context measure as it should be.
        measure: ContextMeasure,
    },
    /// Context measure, removed.
    RemoveContext {
        /// Its place.
        index: usize,
    },
    /// A new role's outturn.
    AddOutturn {
        /// The role's outturn.
        outturn: Outturn,
    },
    /// Role's outturn, replaced.
    SetOutturn {
        /// Its place.
        index: usize,
        /// The role's outturn as it should be.
        outturn: Outturn,
    },
    /// Role's outturn, removed.
    RemoveOutturn {
        /// Its place.
        index: usize,
    },
    /// A new occupation code.
    AddOccupationCode {
        /// The occupation code; the code must be new.
        code: OccupationCode,
    },
    /// Occupation code, replaced.
    SetOccupationCode {
        /// Its place.
        index: usize,
        /// The occupation code as it should be.
        code: OccupationCode,
    },
    /// Occupation code, removed.
    RemoveOccupationCode {
        /// Its place.
        index: usize,
    },
    /// The year of the plan's prices, and which costs its funding is compared with.
    SetPrices {
        /// The financial year whose prices every cost is in.
        price_year: Option<Year>,
        /// Which costs the funding is compared with.
        funding_covers: Option<FundingCovers>,
    },
    /// How strongly rates of one kind go together; none takes the plan's own figure away.
    SetCorrelation {
        /// The kind.
        kind: RateKind,
        /// From 0 to below 1.
        correlation: Option<f64>,
    },
    /// A new line of funding.
    AddFunding {
        /// The line; its name must be new.
        funding: Funding,
    },
    /// A line of funding, replaced.
    SetFunding {
        /// Its place.
        index: usize,
        /// The line as it should be.
        funding: Funding,
    },
    /// A line of funding, removed.
    RemoveFunding {
        /// Its place.
        index: usize,
    },
    /// A new agreed action.
    AddAction {
        /// The action.
        action: Action,
    },
    /// An agreed action, replaced.
    SetAction {
        /// Its place.
        index: usize,
        /// The action as it should be.
        action: Action,
    },
    /// An agreed action, removed.
    RemoveAction {
        /// Its place.
        index: usize,
    },
    /// A new stop at the end of the running order.
    AddStop {
        /// The stop.
        stop: Stop,
    },
    /// A stop of the running order, replaced.
    SetStop {
        /// Its place.
        index: usize,
        /// The stop as it should be.
        stop: Stop,
    },
    /// A stop of the running order, removed.
    RemoveStop {
        /// Its place.
        index: usize,
    },
    /// A stop in another place of the running order.
    MoveStop {
        /// Its place.
        index: usize,
        /// Its place afterwards, from 0; a place beyond the end is the end.
        to: usize,
    },
    /// A new row at the end of a list of the picture.
    AddPictureRow {
        /// The row.
        row: PictureRow,
    },
    /// A row of a list of the picture, replaced.
    SetPictureRow {
        /// Its place in the list.
        index: usize,
        /// The row as it should be.
        row: PictureRow,
    },
    /// A row of a list of the picture, removed; a competency with what names it.
    RemovePictureRow {
        /// The list.
        list: PictureList,
        /// Its place in it.
        index: usize,
    },
    /// A row of a list of the picture in another place.
    MovePictureRow {
        /// The list.
        list: PictureList,
        /// Its place.
        index: usize,
        /// Its place afterwards, from 0; a place beyond the end is the end.
        to: usize,
    },
    /// The need one service for everyone would meet; none takes it away.
    SetIntegrated {
        /// The model as it should be.
        model: Option<Box<IntegratedModel>>,
    },
    /// A new note.
    AddNote {
        /// The note.
        note: Note,
    },
    /// A note, replaced.
    SetNote {
        /// Its place.
        index: usize,
        /// The note as it should be.
        note: Note,
    },
    /// A note, removed.
    RemoveNote {
        /// Its place.
        index: usize,
    },
    /// Several edits as one act of the person's, such as a pasted block: all of them or none, and
    /// one step of undo.
    Together {
        /// The act in words, for the history.
        what: String,
        /// The edits, each on the plan the one before it left.
        edits: Vec<Edit>,
    },
}

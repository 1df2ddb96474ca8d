//! The picture of a service: worked out beside a scenario, its tables in and out, and the acts that
//! change several things at once.

use fivefold_charts::{Chart, ChartSize, DotPlot, Theme};
use fivefold_engine::edit::Edit;
use fivefold_engine::picture::benchmarks::standard_as_target;
use fivefold_engine::picture::bursary::{self, BursaryResult, NewBursary, bursaries};
use fivefold_engine::picture::competencies::{RouteTraining, route_training};
use fivefold_engine::picture::readiness::{self, ReadinessList, readiness_lists};
use fivefold_engine::picture::strands::{StrandStanding, strands};
use fivefold_engine::picture::{
    BenchmarkResult, CompetencyPicture, FunctionalMap, IntegratedResult, benchmarks,
    competency_picture, functional_map, integrated,
};
use fivefold_engine::plan::Lever;
use fivefold_engine::{EngineError, Model, Plan};
use fivefold_exchange::picture_tables::{self, PictureImport, PictureTable};
use fivefold_exchange::picture_templates::PictureTemplate;
use serde::{Deserialize, Serialize};
use tauri::ipc::Response;
use tauri::{AppHandle, State};
use ts_rs::TS;

use super::export::{day_of, refuse_small_numbers, save_as};
use crate::clock;
use crate::desk::Desk;
use crate::dialogs;
use crate::error::DeskError;
use crate::folders::plain_file_name;
use crate::ipc::DeskState;

/// Everything of the picture that follows from a scenario.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct PictureView<'a> {
    /// The six strands.
    pub strands: Vec<StrandStanding<'a>>,
    /// What teams do, and how much of it is covered.
    pub functions: FunctionalMap<'a>,
    /// Who holds what roles require.
    pub competencies: CompetencyPicture<'a>,
    /// Where the plan stands among others.
    pub benchmarks: Vec<BenchmarkResult<'a>>,
    /// The need one service for everyone would meet, where the plan has it.
    pub integrated: Option<IntegratedResult<'a>>,
    /// How the lists of questions stand.
    pub readiness: Vec<ReadinessList<'a>>,
    /// What bursaries come to.
    pub bursaries: Vec<BursaryResult>,
}

/// Which benchmark is drawn, and how.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DotPlotRequest {
    /// The scenario's name.
    pub scenario: String,
    /// The benchmark's place.
    pub index: usize,
    /// How large the chart is.
    pub size: ChartSize,
    /// The chart's colours.
    pub theme: Theme,
}

/// What is done to the picture in one step.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "act", rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
pub enum PictureAct {
    /// What comes with the program is added.
    Template {
        /// Which.
        template: PictureTemplate,
    },
    /// A question becomes an action.
    QuestionAsAction {
        /// Its place.
        index: usize,
    },
    /// A question becomes a row of a lever, to be filled in.
    QuestionAsInput {
        /// Its place.
        index: usize,
        /// The scenario's name.
        scenario: String,
        /// The lever.
        lever: Lever,
        /// The role's id.
        role: String,
    },
    /// A benchmark's standard becomes a target.
    StandardAsTarget {
        /// The benchmark's place.
        index: usize,
    },
    /// A bursary is added, with those who stand in.
    AddBursary {
        /// The scenario's name.
        scenario: String,
        /// The bursary.
        bursary: Box<NewBursary>,
    },
}

/// What an import brought.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct PictureImported {
    /// What the file gave, and what it didn't.
    pub found: PictureImport,
    /// The plan with it, where anything was taken.
    pub state: Option<DeskState>,
}

/// What a table is saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum TableFormat {
    /// Comma-separated values.
    Csv,
    /// An Excel workbook.
    Xlsx,
}

/// The picture beside a scenario.
#[tauri::command]
pub fn picture_view(desk: State<Desk>, scenario: String) -> Result<Response, DeskError> {
    desk.read(|open| {
        let view = viewed(open.file.plan(), &scenario)?;
        Ok(Response::new(serde_json::to_string(&view).map_err(DeskError::Answer)?))
    })
}

fn viewed<'a>(plan: &'a Plan, scenario: &str) -> Result<PictureView<'a>, DeskError> {
    let result = Model::new(plan)?.scenario_named(scenario)?;
    Ok(PictureView {
        strands: strands(plan),
        functions: functional_map(plan, &result),
        competencies: competency_picture(plan, &result),
        benchmarks: benchmarks(plan, &result),
        integrated: integrated(plan, &result),
        readiness: readiness_lists(plan),
        bursaries: bursaries(plan, scenario)?,
    })
}

/// Draws a benchmark of the plan among its peers; none where there is no such benchmark any more.
#[tauri::command]
pub fn dot_plot_chart(
    desk: State<Desk>,
    request: DotPlotRequest,
) -> Result<Option<Chart>, DeskError> {
    let DotPlotRequest { scenario, index, size, theme } = request;
    desk.read(|open| {
        let plan = open.file.plan();
        let result = Model::new(plan)?.scenario_named(&scenario)?;
        let found = benchmarks(plan, &result);
        let drawn = plan.picture.benchmarks.get(index).zip(found.get(index)).map(|(own, found)| {
            fivefold_charts::dot_plot(&DotPlot::of(plan, own, found), theme, size)
        });
        Ok(drawn.transpose()?)
    })
}

/// What people who move between two roles have to learn; `from` is none where they come from
/// outside.
#[tauri::command]
pub fn route_needs(
    desk: State<Desk>,
    from: Option<String>,
    to: String,
) -> Result<Response, DeskError> {
    desk.read(|open| {
        let needs: RouteTraining = route_training(open.file.plan(), from.as_deref(), &to);
        Ok(Response::new(serde_json::to_string(&needs).map_err(DeskError::Answer)?))
    })
}

/// Does one of the acts that change several things at once: one step of undo.
#[tauri::command]
pub fn picture_act(desk: State<Desk>, act: PictureAct) -> Result<DeskState, DeskError> {
    let edit = desk.read(|open| Ok(edit_of(open.file.plan(), &act)?))?;
    desk.change(|file| file.apply(&edit, &clock::now()))
}

fn edit_of(plan: &Plan, act: &PictureAct) -> Result<Edit, EngineError> {
    match act {
        PictureAct::Template { template } => template.edit(plan).ok_or_else(|| {
            EngineError::EditRefused(format!(
                "{}: the plan has all of it already.",
                template.title(),
            ))
        }),
        PictureAct::QuestionAsAction { index } => readiness::as_action(plan, *index),
        PictureAct::QuestionAsInput { index, scenario, lever, role } => {
            readiness::as_input(plan, *index, scenario, *lever, role)
        }
        PictureAct::StandardAsTarget { index } => {
            let benchmark = plan.picture.benchmarks.get(*index).ok_or_else(|| {
                EngineError::EditRefused(
                    "That benchmark is no longer in the plan. Choose one it shows.".to_owned(),
                )
            })?;
            let target = standard_as_target(plan, benchmark).ok_or_else(|| {
                EngineError::EditRefused(format!(
                    "No WTE follow from {}: only a standard of WTE per births, population or beds, or \
                     of contacts per WTE, can become a target.",
                    benchmark.name,
                ))
            })?;
            Ok(Edit::AddTarget { target })
        }
        PictureAct::AddBursary { scenario, bursary } => bursary::add(plan, scenario, bursary),
    }
}

/// Asks for a table of the picture and takes it into the plan as one step; none when cancelled.
#[tauri::command]
pub fn import_picture_table(
    app: AppHandle,
    desk: State<Desk>,
    table: PictureTable,
) -> Result<Option<PictureImported>, DeskError> {
    let Some(path) = dialogs::ask_open(&app, dialogs::TABLE)? else { return Ok(None) };
    let found = desk.read(|open| Ok(picture_tables::read(open.file.plan(), table, &path)?))?;
    let state = match &found.edit {
        Some(edit) => Some(desk.change(|file| file.apply(edit, &clock::now()))?),
        None => None,
    };
    Ok(Some(PictureImported { found, state }))
}

/// Asks where to put a table of the picture and writes it; the path, or none when cancelled.
#[tauri::command]
pub fn export_picture_table(
    app: AppHandle,
    desk: State<Desk>,
    table: PictureTable,
    format: TableFormat,
    suppress_below: Option<u32>,
) -> Result<Option<String>, DeskError> {
    let (name, bytes) = desk.read(|open| {
        let plan = open.file.plan();
        refuse_small_numbers(plan, suppress_below)?;
        let name = plain_file_name(&format!("{}, {}", plan.title, table.name().to_lowercase()));
        let bytes = match format {
            TableFormat::Csv => picture_tables::csv(plan, table).into_bytes(),
            TableFormat::Xlsx => {
                picture_tables::workbook(plan, table, day_of(&open.file.view().last_changed))?
            }
        };
        Ok((name, bytes))
    })?;
    match format {
        TableFormat::Csv => save_as(&app, dialogs::CSV, &name, &bytes),
        TableFormat::Xlsx => save_as(&app, dialogs::XLSX, &name, &bytes),
    }
}

//! Charts of the plan of any kind: drawn, saved, copied as a picture.

use std::sync::{Mutex, PoisonError};

use arboard::ImageData;
use fivefold_charts::{Chart, ChartKind, ChartQuestion, Picture};
use fivefold_engine::Plan;
use fivefold_exchange::reference;
use serde::Deserialize;
use tauri::{AppHandle, State};
use ts_rs::TS;

use super::export::save_as;
use crate::desk::Desk;
use crate::dialogs;
use crate::error::DeskError;
use crate::folders::plain_file_name;

/// The least width of a copied picture, in pixels: it fills a slide and stays sharp.
const COPIED_WIDTH: u32 = 1920;

/// What a chart is saved as.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum PictureFormat {
    /// A drawing that stays sharp at any size.
    Svg,
    /// Pixels, as many as the chart is large.
    Png,
}

/// The system's clipboard, from the first copy on: on Linux a picture is there only for as long
/// as whoever put it there holds the clipboard.
#[derive(Default)]
pub struct Clipboard(Mutex<Option<arboard::Clipboard>>);

/// Asks where to put the chart and writes it; the path, or none when cancelled.
#[tauri::command]
pub fn save_chart(
    app: AppHandle,
    desk: State<Desk>,
    question: ChartQuestion,
    format: PictureFormat,
    suppress_below: Option<u32>,
) -> Result<Option<String>, DeskError> {
    let (name, svg) = desk.read(|open| {
        let plan = open.file.plan();
        Ok((file_name(&plan.title, question.kind), to_leave(plan, &question, suppress_below)?))
    })?;
    match format {
        PictureFormat::Svg => save_as(&app, dialogs::SVG, &name, svg.as_bytes()),
        PictureFormat::Png => save_as(&app, dialogs::PNG, &name, &fivefold_charts::png(&svg)?),
    }
}

/// Puts the chart on the clipboard as a picture.
#[tauri::command]
pub fn copy_chart(
    desk: State<Desk>,
    clipboard: State<Clipboard>,
    question: ChartQuestion,
    suppress_below: Option<u32>,
) -> Result<(), DeskError> {
    let svg = desk.read(|open| to_leave(open.file.plan(), &question, suppress_below))?;
    clipboard.put(fivefold_charts::picture(&svg, COPIED_WIDTH)?)
}

impl Clipboard {
    fn put(&self, picture: Picture) -> Result<(), DeskError> {
        let Picture { width, height, rgba } = picture;
        let pixels = ImageData {
            width: usize::try_from(width).unwrap_or(usize::MAX),
            height: usize::try_from(height).unwrap_or(usize::MAX),
            bytes: rgba.into(),
        };
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let clipboard = match held.take() {
            Some(clipboard) => clipboard,
            None => arboard::Clipboard::new().map_err(DeskError::Clipboard)?,
        };
        held.insert(clipboard).set_image(pixels).map_err(DeskError::Clipboard)
    }
}

/// The chart as it leaves the program: refused where it would tell a small number that is to be
/// withheld.
fn to_leave(
    plan: &Plan,
    question: &ChartQuestion,
    suppress_below: Option<u32>,
) -> Result<String, DeskError> {
    if let Some(below) = suppress_below {
        fivefold_charts::refuse_small_numbers(plan, question, below)?;
    }
    Ok(drawn(plan, question)?.svg)
}

/// The chart of a plan that is asked for. Published programmes are looked up for the only kind that
/// shows them.
pub(super) fn drawn(plan: &Plan, question: &ChartQuestion) -> Result<Chart, DeskError> {
    let programmes = match question.kind {
        ChartKind::Million => reference::programmes(),
        _ => Vec::new(),
    };
    Ok(fivefold_charts::chart(plan, question, &programmes)?)
}

/// The file's name without its ending: the plan's title and which chart it is.
fn file_name(title: &str, kind: ChartKind) -> String {
    let chart = match kind {
        ChartKind::Headcount => "headcount",
        ChartKind::Bridge => "bridge",
        ChartKind::Pipeline => "pipelines",
        ChartKind::Gap => "gaps",
        ChartKind::Scenarios => "scenarios",
        ChartKind::Million => "reaching the million",
        ChartKind::Flows => "flows between roles",
        ChartKind::Mix => "skill mix",
        ChartKind::Cost => "what it costs",
        ChartKind::Sensitivity => "what the gap hangs on",
        ChartKind::Fan => "in post in doubt",
    };
    format!("{}, {chart}", plain_file_name(title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chart_is_named_after_plan_and_kind() {
        assert_eq!(file_name("A/B plan", ChartKind::Gap), "A B plan, gaps");
    }
}

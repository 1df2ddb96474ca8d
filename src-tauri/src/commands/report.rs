//! The report: what it can hold, how its pages look, and the file.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use fivefold_engine::Plan;
use fivefold_exchange::plan_json;
use fivefold_report::{Edition, Format, Pages, Section, Sections, of_scenario};
use fivefold_store::standing;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, State};
use ts_rs::TS;

use super::export::{day_of, save_as};
use crate::desk::{Desk, OpenPlan};
use crate::dialogs;
use crate::error::DeskError;
use crate::folders::plain_file_name;

/// A section a report can have behind its summary.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct SectionChoice {
    /// The section.
    pub section: Section,
    /// Its heading.
    pub title: &'static str,
}

/// What is asked of a report.
#[derive(Debug, Deserialize, TS)]
#[ts(export)]
pub struct ReportAsked {
    /// The scenario's name.
    scenario: String,
    /// What it is written as.
    format: Format,
    /// The sections to leave out.
    without: Vec<Section>,
    /// Its date; the day of the plan's last change where there is none.
    #[ts(type = "string | null")]
    date: Option<NaiveDate>,
    /// Counts of people below this are withheld.
    suppress_below: Option<u32>,
}

/// The pages looked at last, and how often a report under way was ended.
#[derive(Default)]
pub struct Reports {
    looked_at: Mutex<Option<LookedAt>>,
    ended: AtomicU64,
}

struct LookedAt {
    scenario: String,
    edition: Edition,
    pages: Arc<Pages>,
}

/// What a report is made of, taken from the desk so that work goes on there meanwhile.
struct Sources {
    plan: Plan,
    edition: Edition,
}

impl Sources {
    fn of(open: &OpenPlan, asked: &ReportAsked) -> Self {
        let plan = open.file.plan();
        let view = open.file.view();
        let plan_hash = plan_json::content_hash(plan);
        let edition = Edition {
            date: asked.date.unwrap_or_else(|| day_of(&view.last_changed)),
            program_version: env!("CARGO_PKG_VERSION").to_owned(),
            standing: standing::as_reported(&view.sign_offs, &plan_hash),
            plan_hash,
            sections: Sections::default().without(asked.without.iter().copied()),
            suppress_below: asked.suppress_below,
        };
        Self { plan: plan.clone(), edition }
    }
}

impl Reports {
    /// The pages of a report; those looked at last where nothing has changed since.
    fn pages(&self, of: &Sources, scenario: &str) -> Result<Arc<Pages>, DeskError> {
        let mut looked_at = self.looked_at.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(last) = looked_at.as_ref()
            && last.scenario == scenario
            && last.edition == of.edition
        {
            return Ok(last.pages.clone());
        }
        let pages = Arc::new(Pages::of_scenario(&of.plan, scenario, &of.edition)?);
        *looked_at = Some(LookedAt {
            scenario: scenario.to_owned(),
            edition: of.edition.clone(),
            pages: pages.clone(),
        });
        Ok(pages)
    }
}

/// The sections a report can have behind its summary, in reading order.
#[tauri::command]
pub fn report_sections() -> Vec<SectionChoice> {
    let behind = Section::ALL.into_iter().filter(|section| *section != Section::Summary);
    behind.map(|section| SectionChoice { section, title: section.title() }).collect()
}

/// Sets the pages of a report and says how many there are; none where it was ended meanwhile.
#[tauri::command]
pub fn preview_report(
    desk: State<Desk>,
    reports: State<Reports>,
    asked: ReportAsked,
) -> Result<usize, DeskError> {
    let ended_before = reports.ended.load(Ordering::SeqCst);
    let sources = desk.read(|open| Ok(Sources::of(open, &asked)))?;
    let pages = reports.pages(&sources, &asked.scenario)?;
    let ended = reports.ended.load(Ordering::SeqCst) != ended_before;
    Ok(if ended { 0 } else { pages.count() })
}

/// A page of the last preview as SVG, counted from 0.
#[tauri::command]
pub fn report_page(reports: State<Reports>, page: usize) -> Result<String, DeskError> {
    let looked_at = reports.looked_at.lock().unwrap_or_else(PoisonError::into_inner);
    let pages = looked_at.as_ref().map(|last| last.pages.clone());
    drop(looked_at);
    pages.and_then(|pages| pages.svg(page)).ok_or(DeskError::NoPage)
}

/// Ends the report under way. What typesets a page can't be stopped, but nothing comes of it.
#[tauri::command]
pub fn cancel_report(reports: State<Reports>) {
    reports.ended.fetch_add(1, Ordering::SeqCst);
}

/// Makes a report, asks where to put it and writes it; the path, or none when cancelled.
#[tauri::command]
pub fn export_report(
    app: AppHandle,
    desk: State<Desk>,
    reports: State<Reports>,
    asked: ReportAsked,
) -> Result<Option<String>, DeskError> {
    let ended_before = reports.ended.load(Ordering::SeqCst);
    let sources = desk.read(|open| Ok(Sources::of(open, &asked)))?;
    let (kind, bytes) = match asked.format {
        Format::Pdf => (dialogs::PDF, reports.pages(&sources, &asked.scenario)?.pdf()?),
        Format::Html => {
            let Sources { plan, edition } = &sources;
            (dialogs::HTML, of_scenario(plan, &asked.scenario, edition, Format::Html)?)
        }
    };
    if reports.ended.load(Ordering::SeqCst) != ended_before {
        return Ok(None);
    }
    save_as(&app, kind, &plain_file_name(&sources.plan.title), &bytes)
}

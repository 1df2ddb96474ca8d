//! A section with a chart, the sentence above it and the tables behind it.

use fivefold_charts::{Chart, ChartKind, ChartQuestion, ChartSize, Mode, Theme, chart};
use fivefold_engine::plan::Scope;
use fivefold_engine::skill_mix::MixBy;
use fivefold_engine::summary::Unit;
use serde::Serialize;

use super::Sources;
use super::schedule::in_parts;
use super::year_table::YearTable;
use crate::{ReportError, Section};

/// A section with a chart.
#[derive(Serialize)]
pub struct DrawnSection {
    /// The heading.
    heading: &'static str,
    /// Whether its pages lie on their side.
    pub landscape: bool,
    /// What the chart says, and what has to be known to read it; one paragraph each.
    said: Vec<String>,
    /// The chart's name.
    chart: String,
    /// The chart in words.
    alt: String,
    /// The drawing.
    #[serde(skip)]
    pub svg: String,
    tables: Vec<YearTable>,
    /// Tables too long to stand here.
    #[serde(skip)]
    pub in_full: Option<InFull>,
}

/// Tables in an appendix.
#[derive(Serialize)]
pub struct InFull {
    heading: &'static str,
    /// Whether its pages lie on their side.
    pub landscape: bool,
    tables: Vec<YearTable>,
}

impl DrawnSection {
    /// A section of this chart and these tables, cut to fit their pages.
    pub fn new(
        section: Section,
        heading: &'static str,
        drawn: Chart,
        tables: Vec<YearTable>,
    ) -> Self {
        let landscape = tables.iter().any(YearTable::is_wide);
        Self {
            heading,
            landscape,
            said: vec![drawn.sentence],
            chart: format!("{}.svg", section.name()),
            alt: drawn.alt,
            svg: drawn.svg,
            tables: in_parts(tables, landscape),
            in_full: None,
        }
    }

    /// The same with another paragraph, where there is one.
    pub fn saying(mut self, more: Option<String>) -> Self {
        self.said.extend(more.filter(|said| !said.is_empty()));
        self
    }

    /// The same with tables in an appendix.
    pub fn in_full(mut self, heading: &'static str, tables: Vec<YearTable>) -> Self {
        let landscape = tables.iter().any(YearTable::is_wide);
        let tables = in_parts(tables, landscape);
        self.in_full = Some(InFull { heading, landscape, tables });
        self
    }
}

/// As wide as the text, and half as high.
pub const SIZE: ChartSize = ChartSize { width: 720, height: 380 };

/// A chart of a kind about the scenario reported on.
pub fn chart_of(
    of: &Sources,
    kind: ChartKind,
    scope: Scope,
    unit: Unit,
    by: MixBy,
) -> Result<Chart, ReportError> {
    let question = ChartQuestion {
        kind,
        scenario: of.scenario.name.clone(),
        with: Vec::new(),
        scope,
        unit,
        mode: Mode::Auto,
        span: None,
        by,
        theme: Theme::Print,
        size: SIZE,
    };
    Ok(chart(of.request.plan, &question, &[])?)
}

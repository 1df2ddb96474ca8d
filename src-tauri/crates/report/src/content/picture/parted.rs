//! A section in parts, each with what it says, perhaps a chart, and tables.

use fivefold_charts::Chart;
use serde::Serialize;

use crate::content::schedule::in_parts;
use crate::content::year_table::YearTable;

/// Columns of words that fit beside each other on an upright page, and on one on its side.
const UPRIGHT_COLUMNS: usize = 5;
const LANDSCAPE_COLUMNS: usize = 9;

/// A section in parts.
#[derive(Serialize)]
pub struct PartedSection {
    heading: &'static str,
    /// Whether its pages lie on their side.
    #[serde(skip)]
    pub landscape: bool,
    /// The sentence it opens with, and what has to be known to read it; one paragraph each.
    said: Vec<String>,
    parts: Vec<Part>,
}

/// A part of a section.
#[derive(Serialize, Default)]
pub struct Part {
    /// Its heading; empty where it goes on with what stands above it.
    pub heading: String,
    /// One paragraph each.
    pub said: Vec<String>,
    pub chart: Option<PartChart>,
    pub tables: Vec<YearTable>,
    /// Tables whose columns are headed by words and are all as wide.
    pub matrices: Vec<YearTable>,
}

/// A part's chart.
#[derive(Serialize)]
pub struct PartChart {
    /// The name its drawing is known by.
    name: String,
    /// The chart in words.
    alt: String,
    #[serde(skip)]
    svg: String,
}

impl PartChart {
    /// A chart by this name, which is unique in the report.
    pub fn new(name: String, chart: Chart) -> Self {
        Self { name, alt: chart.alt, svg: chart.svg }
    }
}

impl PartedSection {
    /// A section of these parts, their tables cut to fit their pages.
    pub fn new(heading: &'static str, said: Vec<String>, parts: Vec<Part>) -> Self {
        let landscape = parts.iter().flat_map(|part| &part.tables).any(YearTable::is_wide);
        let most = if landscape { LANDSCAPE_COLUMNS } else { UPRIGHT_COLUMNS };
        let cut = |part: Part| Part {
            tables: in_parts(part.tables, landscape),
            matrices: part.matrices.into_iter().flat_map(|table| table.in_columns(most)).collect(),
            ..part
        };
        Self { heading, landscape, said, parts: parts.into_iter().map(cut).collect() }
    }

    /// The drawings by their names, taken out of the section.
    pub fn take_charts(&mut self) -> Vec<(String, String)> {
        let charts = self.parts.iter_mut().filter_map(|part| part.chart.as_mut());
        charts.map(|chart| (chart.name.clone(), std::mem::take(&mut chart.svg))).collect()
    }
}

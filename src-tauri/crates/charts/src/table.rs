//! A chart's figures as a table, written as on the chart.

use serde::Serialize;
use ts_rs::TS;

/// What stands behind a chart, row by row.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[ts(export)]
pub struct ChartTable {
    /// What it is of, and the unit of its figures.
    pub caption: String,
    /// The heads of the columns; the first is that of the rows' own heads.
    pub columns: Vec<String>,
    /// One cell a column: first the row's head, then figures as they are written on the chart;
    /// empty where there is none.
    pub rows: Vec<Vec<String>>,
}

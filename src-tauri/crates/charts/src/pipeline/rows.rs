//! The pathways one below the other, each kind under its heading.

use fivefold_engine::pipeline::{Cohort, PathwayPlace, Pipeline, Pipelines};

use crate::sizes::Type;
use crate::words::pipeline::{self as words, Fate};

/// A pathway that somebody is on.
#[derive(Debug, Clone)]
pub(super) struct Way<'a> {
    pub place: PathwayPlace,
    pub pathway: &'a Pipeline,
    pub cohorts: Vec<(&'a Cohort, Fate)>,
}

/// The pathways that somebody is on, in their order.
pub(super) fn ways(of: &Pipelines) -> Vec<Way<'_>> {
    let all = of.pathways.iter().map(|(place, pathway)| Way {
        place: *place,
        pathway,
        cohorts: words::cohorts(pathway, of).collect(),
    });
    all.filter(|way| !way.cohorts.is_empty()).collect()
}

impl Way<'_> {
    /// How many go through it.
    fn people(&self) -> f64 {
        self.cohorts.iter().map(|(_, fate)| fate.at_start).sum()
    }
}

/// A pathway where it stands, in pixels.
#[derive(Debug, Clone)]
pub(super) struct Placed<'a> {
    pub way: Way<'a>,
    /// The top of the heading above it, where it is the first of its kind.
    pub heading: Option<f64>,
    pub top: f64,
    pub bottom: f64,
}

/// What room there is, from the top to the bottom, and what a row may take of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub top: f64,
    pub bottom: f64,
    /// The least and the most height of a row.
    pub row: (f64, f64),
    pub form: Form,
}

/// How the pathways are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A lane a cohort.
    Lanes,
    /// A row a pathway: bars by year, each with its figure.
    Years,
    /// A line a pathway: bars by year, with the figures of all years together.
    Totals,
}

/// All of them one below the other; none where they don't fit.
pub(super) fn stacked<'a>(ways: &[Way<'a>], room: Room, sizes: Type) -> Option<Vec<Placed<'a>>> {
    let rows = |way: &Way| match room.form {
        Form::Lanes => way.cohorts.len(),
        Form::Years | Form::Totals => 1,
    };
    let heading = |place: usize| {
        let kind = |place: usize| ways.get(place).map(|way| words::kind(way.place));
        place.checked_sub(1).and_then(kind) != kind(place)
    };
    let apart = 0.75 * sizes.grid;
    let headings = (0..ways.len()).filter(|place| heading(*place)).count();
    let around = headings as f64 * sizes.line + apart * ways.len() as f64;
    let all: usize = ways.iter().map(rows).sum();
    let (least, most) = room.row;
    let row = ((room.bottom - room.top - around) / all.max(1) as f64).min(most);
    if row < least {
        return None;
    }
    let mut top = room.top;
    let placed = ways.iter().enumerate().map(|(place, way)| {
        let heading = heading(place).then_some(top);
        top += if heading.is_some() { sizes.line } else { 0.0 };
        let bottom = top + row * rows(way) as f64;
        let placed = Placed { way: way.clone(), heading, top, bottom };
        top = bottom + apart;
        placed
    });
    Some(placed.collect())
}

/// As many as fit, the largest of them, in their order.
pub(super) fn largest<'a>(ways: &[Way<'a>], room: Room, sizes: Type) -> Vec<Placed<'a>> {
    let mut by_size: Vec<usize> = (0..ways.len()).collect();
    let people = |place: &usize| ways.get(*place).map_or(0.0, Way::people);
    by_size.sort_by(|one, other| people(other).total_cmp(&people(one)));
    let mut shown: Vec<usize> = Vec::new();
    let mut placed = Vec::new();
    for place in by_size {
        let at = shown.partition_point(|before| *before < place);
        shown.insert(at, place);
        let chosen: Vec<Way> = shown.iter().filter_map(|at| ways.get(*at).cloned()).collect();
        match stacked(&chosen, room, sizes) {
            Some(fitting) => placed = fitting,
            None => break,
        }
    }
    placed
}

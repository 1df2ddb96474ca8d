//! What the picture is built from: the six strands, what each feeds and what is missing.

use fivefold_engine::dates;
use fivefold_engine::picture::strands::{StrandStanding, strands};
use fivefold_engine::plan::StrandKind;
use serde::Serialize;

use crate::content::assumptions::Standing;
use crate::content::{Sources, capitalised};

/// One strand.
#[derive(Serialize)]
pub struct StrandRow {
    name: &'static str,
    /// How far it can be trusted; none where nothing is written about it.
    standing: Option<Standing>,
    source: String,
    date: String,
    coverage: String,
    /// What it feeds and what is missing: the planner's words, and what the program sees.
    feeds: Told,
    missing: Told,
}

/// What the planner wrote, and what the program sees in the plan; each empty where there is none.
#[derive(Serialize)]
struct Told {
    written: String,
    seen: String,
}

/// All six; none where the planner has written about none of them.
pub fn gather(of: &Sources) -> Vec<StrandRow> {
    match of.request.plan.picture.strands.is_empty() {
        true => Vec::new(),
        false => strands(of.request.plan).into_iter().map(|standing| row(of, standing)).collect(),
    }
}

fn row(of: &Sources, strand: StrandStanding) -> StrandRow {
    let written = strand.written;
    let text = |text: Option<&String>| text.cloned().unwrap_or_default();
    let seen = |all: Vec<String>| capitalised(&all.join("; "));
    // How many hold a competency is a count of people.
    let counts = of.withheld.is_some() && strand.strand == StrandKind::Competencies;
    let feeds = if counts { Vec::new() } else { strand.feeds };
    let missing = if counts { Vec::new() } else { strand.missing };
    StrandRow {
        name: strand.name,
        standing: written.map(|written| {
            Standing::of(written.evidence.as_ref().and_then(|evidence| evidence.confidence))
        }),
        source: text(written.and_then(|written| written.source.as_ref())),
        date: written
            .and_then(|written| written.date.as_deref())
            .map(dates::in_words)
            .unwrap_or_default(),
        coverage: text(written.and_then(|written| written.coverage.as_ref())),
        feeds: Told {
            written: text(written.and_then(|written| written.feeds.as_ref())),
            seen: seen(feeds),
        },
        missing: Told {
            written: text(written.and_then(|written| written.missing.as_ref())),
            seen: seen(missing),
        },
    }
}

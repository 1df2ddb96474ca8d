//! Published programmes in words.

use fivefold_engine::plan::financial_year;
use fivefold_engine::programme::{Programme, ProgrammeFigure};

use super::source::all_of;
use super::{capitalised, people, shortened};
use crate::table::ChartTable;

/// What the panels measure.
pub(crate) const MEASURED: &str =
    "Reaching the million: the Five Year Forward View for Mental Health, England";

/// A figure in a programme's unit: `63,000` or `56 %`.
pub(crate) fn figure(of: &Programme, value: f64) -> String {
    if of.unit.starts_with('%') { format!("{} %", people(value)) } else { people(value) }
}

/// What is counted: `additional children accessing treatment, people`.
pub(crate) fn counted(of: &Programme) -> String {
    let unit = of.unit.strip_prefix("% ").map_or(of.unit.clone(), |of| format!("% {of}"));
    shortened(&format!("{}, {unit}", of.measure))
}

/// What the chart is of.
pub(crate) fn title(programmes: &[Programme]) -> String {
    format!("{MEASURED}: {} programmes as published.", programmes.len())
}

/// What has to be known to read it, a paragraph an entry.
pub(crate) fn caption(programmes: &[Programme], left_out: usize) -> Vec<String> {
    let left_out = match left_out {
        0 => String::new(),
        1 => " 1 programme finds no room; the table has it.".to_owned(),
        more => format!(" {more} programmes find no room; the table has them."),
    };
    let mut notes = format!(
        "Line: trajectory as published, left open where nothing is. Diamond: published aim. Ring: \
         what was seen, where it is counted the same way. Each panel has its own scale from \
         zero.{left_out}"
    );
    let words: Vec<&str> = {
        let mut words: Vec<_> = programmes.iter().map(|of| of.confidence).collect();
        words.sort_unstable();
        words.dedup();
        words.into_iter().map(|confidence| confidence.word()).collect()
    };
    if !words.is_empty() {
        notes.push_str(&format!(" Trajectories: {}.", words.join(", ")));
    }
    let mut sources: Vec<String> = Vec::new();
    for of in programmes {
        let source = shortened(of.source.split(',').next().unwrap_or_default());
        if !source.is_empty() && !sources.contains(&source) {
            sources.push(source);
        }
    }
    vec![notes, format!("Source: {}.", sources.join("; "))]
}

/// What is published: how many programmes have an aim, and of how many of these an outturn can be
/// set beside it: `All 8 programmes have a published aim. 2 of these have an outturn counted the
/// same way, but of other years.` Whether an aim was reached is never said.
pub(crate) fn sentence(programmes: &[Programme]) -> String {
    let aims: Vec<(&Programme, &ProgrammeFigure)> =
        programmes.iter().filter_map(|of| Some((of, of.end_point.as_ref()?))).collect();
    let with_aim = match (programmes, aims.len()) {
        ([], _) => return "There is no programme to show.".to_owned(),
        ([only], 0) => return format!("{} has no published aim.", shortened(&only.name)),
        (all, 0) => return format!("None of the {} programmes has a published aim.", all.len()),
        ([only], _) => format!("{} has a published aim", shortened(&only.name)),
        (all, 1) => format!("1 of {} programmes has a published aim", all.len()),
        (all, aims) if aims == all.len() => {
            capitalised(&format!("{} programmes have a published aim", all_of(aims)))
        }
        (all, aims) => format!("{aims} of {} programmes have a published aim", all.len()),
    };
    format!("{with_aim}. {}", seen_beside(&aims))
}

/// How many of those with an aim have an outturn counted the same way, and of which year.
fn seen_beside(aims: &[(&Programme, &ProgrammeFigure)]) -> String {
    let seen: Vec<_> = aims.iter().filter(|(of, _)| !of.outturn.is_empty()).collect();
    let in_its_year =
        seen.iter().filter(|(of, aim)| of.outturn.iter().any(|seen| seen.year == aim.year));
    let when = match (in_its_year.count(), seen.len()) {
        (0, 1) => "but of another year".to_owned(),
        (0, _) => "but of other years".to_owned(),
        (all, of) if all == of => "of the aim\u{2019}s year".to_owned(),
        (some, _) => format!("{some} of the aim\u{2019}s year"),
    };
    let have = match (seen.len(), aims.len()) {
        (0, _) => return "No outturn is counted the same way.".to_owned(),
        (1, 1) => "It has".to_owned(),
        (1, _) => "1 of these has".to_owned(),
        (2, 2) => "Both of these have".to_owned(),
        (all, of) if all == of => "All of these have".to_owned(),
        (some, _) => format!("{some} of these have"),
    };
    format!("{have} an outturn counted the same way, {when}.")
}

/// What is read out of a panel.
pub(crate) fn said(of: &Programme) -> String {
    let published: Vec<String> = of
        .trajectory
        .iter()
        .map(|(year, value)| match value {
            Some(value) => format!("{} {}", financial_year(*year), figure(of, *value)),
            None => format!("{} not published", financial_year(*year)),
        })
        .collect();
    let mut said = format!("{}, {}: {}.", shortened(&of.name), counted(of), published.join(", "));
    if let Some(aim) = &of.end_point {
        said.push_str(&format!(
            " Aim {} in {} ({}).",
            figure(of, aim.value),
            financial_year(aim.year),
            aim.confidence.word(),
        ));
    }
    for seen in &of.outturn {
        said.push_str(&format!(
            " Seen {} in {} ({}).",
            figure(of, seen.value),
            financial_year(seen.year),
            seen.confidence.word(),
        ));
    }
    said
}

/// All programmes for those who don't see them.
pub(crate) fn alt(programmes: &[Programme]) -> String {
    let said: Vec<String> = programmes.iter().map(said).collect();
    format!(
        "A panel a programme, with the published trajectory, aim and outturn. {} {}",
        sentence(programmes),
        said.join(" ")
    )
}

/// Every published figure, a row each.
pub(crate) fn table(programmes: &[Programme]) -> ChartTable {
    let row = |of: &Programme, kind: &str, when: String, value: String, from: &str, sure: &str| {
        let name = shortened(&of.name);
        vec![name, kind.to_owned(), when, value, counted(of), sure.to_owned(), from.to_owned()]
    };
    let mut rows = Vec::new();
    for of in programmes {
        for (year, value) in &of.trajectory {
            let value = value.map_or_else(|| "not published".to_owned(), |value| figure(of, value));
            let when = financial_year(*year);
            rows.push(row(of, "Trajectory", when, value, &of.source, of.confidence.word()));
        }
        let single = of.end_point.iter().map(|aim| ("Aim", aim));
        for (kind, it) in single.chain(of.outturn.iter().map(|seen| ("Seen", seen))) {
            let (when, value) = (financial_year(it.year), figure(of, it.value));
            rows.push(row(of, kind, when, value, &it.source, it.confidence.word()));
        }
        for told in &of.not_comparable {
            let kind = "Seen, counted otherwise";
            rows.push(row(of, kind, String::new(), told.clone(), "", ""));
        }
    }
    let columns = ["Programme", "Figure", "Year", "Value", "Counted", "Confidence", "Source"];
    ChartTable { caption: title(programmes), columns: columns.map(str::to_owned).to_vec(), rows }
}

//! Pipelines in a sentence or two.

use fivefold_engine::pipeline::Pipelines;

use super::{Fate, cohorts, counted, listed, nobody, rounding, shortened, so_many, source};

/// What they say: `On 4 programmes and routes, 113 set out in 2026/27 to 2030/31, besides 30 already
/// on the way; 101 arrive by 31 March 2031. 12 do not finish, 20 leave on the way and 10 are due
/// later.`
pub(crate) fn sentence(of: &Pipelines) -> String {
    let followed: Vec<(&str, Vec<Fate>)> = of
        .pathways
        .iter()
        .map(|(_, pathway)| {
            (pathway.name.as_str(), cohorts(pathway, of).map(|(_, fate)| fate).collect())
        })
        .filter(|(_, fates): &(&str, Vec<Fate>)| !fates.is_empty())
        .collect();
    let on = match followed.as_slice() {
        [] => return nobody(of),
        [(only, _)] => format!("\u{201c}{}\u{201d}", shortened(only)),
        several => counted(several.len(), "programme or route", "programmes and routes"),
    };
    let together = |figure: fn(&Fate) -> f64| -> f64 {
        followed.iter().flat_map(|(_, fates)| fates).map(figure).sum()
    };
    let rounding = rounding(of);
    let before = together(|fate| fate.at_start - fate.passed.started);
    let besides = match rounding.is_nothing(before) {
        true => String::new(),
        false => format!(", besides {} already on the way", rounding.people(before)),
    };
    let started = so_many(rounding, together(|fate| fate.passed.started), "sets out", "set out");
    let arrived = so_many(rounding, together(|fate| fate.passed.arrived), "arrives", "arrive");
    format!(
        "On {on}, {started} in {}{besides}; {arrived} by 31 March {}.{}",
        source(of).span(),
        of.years.1,
        not_arrived(&together, of),
    )
}

/// What becomes of those who do not arrive in the plan's years; nothing where all do.
fn not_arrived(together: &dyn Fn(fn(&Fate) -> f64) -> f64, of: &Pipelines) -> String {
    let rounding = rounding(of);
    let told: Vec<String> = [
        (together(|fate| fate.passed.dropped_out), ["does not finish", "do not finish"]),
        (together(|fate| fate.passed.left), ["leaves on the way", "leave on the way"]),
        (
            together(|fate| fate.passed.did_not_join),
            ["finishes and does not join", "finish and do not join"],
        ),
        (together(|fate| fate.passed.learning), ["is due later", "are due later"]),
    ]
    .into_iter()
    .filter(|(people, _)| !rounding.is_nothing(*people))
    .map(|(people, [one, more])| so_many(rounding, people, one, more))
    .collect();
    if told.is_empty() { String::new() } else { format!(" {}.", listed(&told)) }
}

//! Moves between roles in words.

use fivefold_engine::plan::Lever;
use fivefold_engine::role_flows::{RoleFlow, RoleFlows};

use super::source::{Source, counted, so_many};
use super::{Rounding, shortened, shortened_of_two};
use crate::table::ChartTable;

/// How many moves are told one by one to those who don't see the chart; the table has all.
const MOST_TOLD: usize = 20;

/// How finely every figure of the chart is written, so that they agree.
pub(crate) fn rounding(of: &RoleFlows) -> Rounding {
    let figures = of.flows.iter().flat_map(|flow| [flow.started, flow.arrived, flow.on_the_way]);
    Rounding::up_to(figures.fold(0.0, f64::max))
}

/// Where its figures are from.
pub(crate) fn source(of: &RoleFlows) -> Source<'_> {
    Source { plan: &of.plan_title, scenario: &of.scenario, scope: &of.scope, years: of.years }
}

/// What a ribbon's thickness measures.
pub(crate) fn measured(of: &RoleFlows) -> String {
    format!("Who sets out from one role for another, heads, {}", source(of).span())
}

/// What the chart is of.
pub(crate) fn title(of: &RoleFlows) -> String {
    source(of).title("Moves between roles")
}

/// What has to be known to read it, a paragraph an entry.
pub(crate) fn caption(of: &RoleFlows) -> Vec<String> {
    let notes = "A ribbon is as thick as those who set out in these years. Build has slanting \
                 lines, Bounce level ones; what goes on as usual is plain. Who is let go or comes \
                 from outside is not shown.";
    vec![source(of).line(), notes.to_owned()]
}

/// How people move, in a word or two: `Build`, `Usual Bounce`.
pub(crate) fn way(flow: &RoleFlow) -> String {
    let lever = lever(flow);
    if flow.usual { format!("Usual {lever}") } else { lever.to_owned() }
}

fn lever(flow: &RoleFlow) -> &'static str {
    match flow.lever {
        Lever::Build => "Build",
        _ => "Bounce",
    }
}

/// One move: `Clerks to Nurses, Bounce: 30 set out, 24 arrive, 3 are still on the way at the end.`
pub(crate) fn said(flow: &RoleFlow, rounding: Rounding) -> String {
    let on_the_way = match rounding.is_nothing(flow.on_the_way) {
        true => String::new(),
        false => {
            format!(", {} still on the way at the end", rounding.people(flow.on_the_way))
        }
    };
    format!(
        "{} to {}, {}: {} set out, {} arrive{on_the_way}.",
        shortened(&flow.from),
        shortened(&flow.to),
        way(flow),
        rounding.people(flow.started),
        rounding.people(flow.arrived),
    )
}

/// What it says: `In 2026/27 to 2028/29, 153 set out from one role for another. The largest move is
/// from Clerks to Associates by Build: 120.`
pub(crate) fn sentence(of: &RoleFlows) -> String {
    let places = by_size(of);
    let Some(largest) = places.first().and_then(|place| of.flows.get(*place)) else {
        return nobody(of);
    };
    let (rounding, span) = (rounding(of), source(of).span());
    let together = |figure: fn(&RoleFlow) -> f64| of.flows.iter().map(figure).sum::<f64>();
    let started = so_many(rounding, together(|flow| flow.started), "sets out", "set out");
    let arrived = so_many(rounding, together(|flow| flow.arrived), "arrives", "arrive");
    let [from, to] = [&largest.from, &largest.to].map(|name| shortened_of_two(name));
    let usual = if largest.usual { "usual " } else { "" };
    let by = format!("by {usual}{}", lever(largest));
    if places.len() == 1 {
        return format!("In {span}, {started} from {from} for {to} {by}, and {arrived}.");
    }
    if rounding.is_nothing(largest.started) {
        return format!("In {span}, {started} from one role for another, and {arrived}.");
    }
    let size = rounding.people(largest.started);
    let is_alike = |flow: &&RoleFlow| rounding.people(flow.started) == size;
    let move_told = match of.flows.iter().filter(is_alike).count() {
        1 => format!("The largest move is from {from} to {to} {by}: {size}."),
        alike => format!("The {alike} largest are {size} each, one from {from} to {to} {by}."),
    };
    format!("In {span}, {started} from one role for another. {move_told}")
}

/// What it says where there is nothing to draw.
fn nobody(of: &RoleFlows) -> String {
    format!("Nobody moves from one role to another in {}.", source(of).span())
}

/// What stands where there is nothing to draw.
pub(crate) fn nothing(of: &RoleFlows) -> String {
    format!(
        "{} Give a Bounce route, or a Build programme that takes people from a role, to see the \
         moves here.",
        nobody(of)
    )
}

/// What is not drawn for want of room; none where all is.
pub(crate) fn left_out(moves: usize) -> Option<String> {
    let moves = match moves {
        0 => return None,
        1 => "1 smaller move is".to_owned(),
        more => format!("{more} smaller moves are"),
    };
    Some(format!("{moves} left out for want of room; the table has all."))
}

/// The moves from the largest to the smallest, the first in the plan's order where alike.
pub(crate) fn by_size(of: &RoleFlows) -> Vec<usize> {
    let mut places: Vec<usize> = (0..of.flows.len()).collect();
    let size = |place: usize| of.flows.get(place).map_or([0.0; 2], |it| [it.started, it.arrived]);
    places.sort_by(|one, other| {
        let ([started, arrived], [than, and]) = (size(*one), size(*other));
        than.total_cmp(&started).then(and.total_cmp(&arrived))
    });
    places
}

/// The moves for those who don't see them, the largest first.
pub(crate) fn alt(of: &RoleFlows) -> String {
    if of.flows.is_empty() {
        return nothing(of);
    }
    let rounding = rounding(of);
    let places = by_size(of);
    let flows = places.iter().filter_map(|place| of.flows.get(*place));
    let told: Vec<String> = flows.take(MOST_TOLD).map(|flow| said(flow, rounding)).collect();
    let more = match places.len().saturating_sub(MOST_TOLD) {
        0 => String::new(),
        more => format!(" And {} in the table.", counted(more, "smaller move", "smaller moves")),
    };
    format!(
        "Ribbons from the roles people leave to those they set out for, as thick as their number. \
         {} {}{more}",
        sentence(of),
        told.join(" ")
    )
}

/// Every move, a row each.
pub(crate) fn table(of: &RoleFlows) -> ChartTable {
    let rounding = rounding(of);
    let row = |flow: &RoleFlow| {
        vec![
            crate::text::clean(&flow.from),
            crate::text::clean(&flow.to),
            way(flow),
            rounding.people(flow.started),
            rounding.people(flow.arrived),
            rounding.people(flow.on_the_way),
        ]
    };
    ChartTable {
        caption: format!("{} In heads.", title(of)),
        columns: ["From", "To", "By", "Set out", "Arrive", "Still on the way at the end"]
            .map(str::to_owned)
            .to_vec(),
        rows: of.flows.iter().map(row).collect(),
    }
}

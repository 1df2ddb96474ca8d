//! The year step: departures, arrivals, leavers, closing.

use crate::plan::{Lever, Plan};
use crate::results::{Contributions, MovesOf, Notice, NoticeKind, RoleYear};

use super::pathways::{Journey, Owner, Pathway};
use super::rates::exit_share;
use super::roles::{LeverInputs, LeverSeries, RoleInputs, RoleSeries};

/// A limit is only worth a notice where it is exceeded by more than rounding.
const TOLERANCE: f64 = 1e-9;

/// Projects a scenario through every year: rows by year then role, and the notices.
pub fn every_year<'a, 'm>(
    plan: &'a Plan,
    roles: &'m RoleSeries,
    levers: &LeverSeries,
    pathways: impl Iterator<Item = &'m Pathway>,
) -> (Vec<RoleYear<'a>>, Vec<Notice<'a>>) {
    let mut journeys: Vec<Journey> =
        pathways.map(|pathway| Journey::begin(pathway, roles)).collect();
    let mut notices = Vec::new();
    let mut rows = Vec::with_capacity(plan.roles.len() * plan.years as usize);
    let mut standing: Vec<Standing> = roles.baseline.iter().map(|&heads| heads.into()).collect();
    let mut flows = vec![Flows::default(); standing.len()];
    for (t, year) in plan.projected_years().enumerate() {
        let inputs = roles.year(t);
        flows.fill(Flows::default());
        count_wanted(&journeys, t, &mut flows);
        let everyone = plan.roles.iter().zip(&mut flows).zip(inputs).zip(&standing);
        for (((role, flow), input), state) in everyone {
            let mut scaled = |what, wanted, available| {
                notices.push(Notice {
                    kind: NoticeKind::MoreMovesThanPeople,
                    what: Some(what),
                    role: &role.id,
                    year,
                    wanted,
                    available,
                });
            };
            limit_departures(flow, input, state.in_post, &mut scaled);
        }
        pass_pathways(&mut journeys, t, inputs, &mut flows);
        let everyone =
            plan.roles.iter().zip(&flows).zip(inputs).zip(levers.year(t)).zip(&mut standing);
        for ((((role, flow), input), lever), state) in everyone {
            let mut notice = |kind, wanted, available| {
                notices.push(Notice { kind, what: None, role: &role.id, year, wanted, available });
            };
            let row = close_year(flow, input, lever, state, &mut notice);
            rows.push(RoleYear { role: &role.id, year, ..row });
        }
    }
    (rows, notices)
}

/// In post at a year's end, and what it is the sum of.
#[derive(Debug, Clone, Copy, Default)]
struct Standing {
    in_post: f64,
    contributions: Contributions,
}

impl From<f64> for Standing {
    fn from(heads: f64) -> Self {
        let contributions = Contributions { base: heads, ..Contributions::default() };
        Self { in_post: heads, contributions }
    }
}

/// What pathways and transfers do to a role in one year.
#[derive(Debug, Clone, Copy, Default)]
struct Flows {
    /// Service transfers, net, scaled.
    transferred: f64,
    /// The factor by which usual departures are scaled.
    usual_factor: f64,
    /// The factor by which the levers' departures are scaled.
    lever_factor: f64,
    usual_out: f64,
    usual_in: f64,
    build: LeverFlow,
    bounce: LeverFlow,
    in_training: f64,
    productive: f64,
}

/// What one lever's pathways do to a role in one year.
#[derive(Debug, Clone, Copy, Default)]
struct LeverFlow {
    arrivals: f64,
    returns: f64,
    departures: f64,
}

impl LeverFlow {
    fn net(&self) -> f64 {
        self.arrivals + self.returns - self.departures
    }
}

impl Flows {
    fn of_lever(&mut self, lever: Lever) -> &mut LeverFlow {
        match lever {
            Lever::Build => &mut self.build,
            _ => &mut self.bounce,
        }
    }
}

/// Adds up, by role, how many want to leave for a pathway.
fn count_wanted(journeys: &[Journey], t: usize, flows: &mut [Flows]) {
    for journey in journeys {
        let pathway = journey.pathway;
        if let Some(flow) = pathway.from.and_then(|place| flows.get_mut(place)) {
            match pathway.owner {
                Owner::Usual => flow.usual_out += journey.wanted(t),
                Owner::Lever => flow.of_lever(pathway.lever).departures += journey.wanted(t),
            }
        }
    }
}

/// Scales departures to those who would still be in post at the year's end: transfers out first,
/// then usual moves, then the levers'.
fn limit_departures(
    flow: &mut Flows,
    input: &RoleInputs,
    opening: f64,
    scaled: &mut impl FnMut(MovesOf, f64, f64),
) {
    let mut left = opening * (1.0 - input.exit) / (1.0 - input.exit / 2.0);
    let mut take = |what: MovesOf, wanted: f64| {
        if wanted <= left {
            left -= wanted;
            return 1.0;
        }
        if wanted > left * (1.0 + TOLERANCE) {
            scaled(what, wanted, left);
        }
        let factor = left / wanted;
        left = 0.0;
        factor
    };
    flow.transferred = if input.transfers < 0.0 {
        let out = -input.transfers;
        0.0 - out * take(MovesOf::Transfer, out)
    } else {
        input.transfers
    };
    flow.usual_factor = take(MovesOf::Usual, flow.usual_out);
    flow.lever_factor = take(MovesOf::Lever, flow.build.departures + flow.bounce.departures);
    flow.usual_out *= flow.usual_factor;
    flow.build.departures *= flow.lever_factor;
    flow.bounce.departures *= flow.lever_factor;
}

/// Moves every pathway on by a year and books arrivals, returns and learners with their roles.
fn pass_pathways(journeys: &mut [Journey], t: usize, inputs: &[RoleInputs], flows: &mut [Flows]) {
    for journey in journeys {
        let pathway = journey.pathway;
        let factor = pathway.from.and_then(|place| flows.get(place)).map_or(1.0, |flow| {
            match pathway.owner {
                Owner::Usual => flow.usual_factor,
                Owner::Lever => flow.lever_factor,
            }
        });
        let passage = journey.pass(t, journey.wanted(t) * factor, inputs);
        if let Some(flow) = pathway.to.and_then(|place| flows.get_mut(place)) {
            match pathway.owner {
                Owner::Usual => flow.usual_in += passage.arrivals,
                Owner::Lever => flow.of_lever(pathway.lever).arrivals += passage.arrivals,
            }
            flow.in_training += passage.in_training;
            flow.productive += passage.in_training * pathway.productive_share;
        }
        if let Some(flow) = pathway.from.and_then(|place| flows.get_mut(place)) {
            match pathway.owner {
                Owner::Usual => flow.usual_in += passage.returns,
                Owner::Lever => flow.of_lever(pathway.lever).returns += passage.returns,
            }
        }
    }
}

/// Leavers, those kept, closing, and the contributions that add up to it. Role and year are the
/// caller's to fill in.
fn close_year<'a>(
    flow: &Flows,
    input: &RoleInputs,
    lever: &LeverInputs,
    state: &mut Standing,
    notice: &mut impl FnMut(NoticeKind, f64, f64),
) -> RoleYear<'a> {
    let opening = state.in_post;
    let base_net = input.usual_joiners + flow.transferred + flow.usual_in - flow.usual_out;
    let net = base_net + lever.bought + flow.build.net() + flow.bounce.net();
    let exposed = opening + net / 2.0;
    let leavers_before_bind = input.exit * exposed;
    let kept = kept_by_bind(input, lever, exposed, leavers_before_bind, notice);
    let leavers = leavers_before_bind - kept;
    let closing = (opening + net - leavers).max(0.0);

    let (stay, stay_half) = (1.0 - input.exit, 1.0 - input.exit / 2.0);
    let borrow = borrowed(lever.borrowed, closing, notice);
    let last = state.contributions;
    let contributions = Contributions {
        base: last.base * stay + base_net * stay_half,
        buy: last.buy * stay + lever.bought * stay_half,
        build: last.build * stay + flow.build.net() * stay_half,
        bind: last.bind * stay + kept,
        bounce: last.bounce * stay + flow.bounce.net() * stay_half,
        borrow,
    };
    *state = Standing { in_post: closing, contributions };

    let in_post_wte = closing * input.wte_per_head;
    let capacity_heads = closing + borrow + flow.productive;
    if let Some(posts) = input.establishment_wte
        && in_post_wte > posts + TOLERANCE
    {
        notice(NoticeKind::OverEstablishment, in_post_wte, posts);
    }
    RoleYear {
        role: "",
        year: 0,
        opening,
        joined_usual: input.usual_joiners,
        transferred: flow.transferred,
        usual_moves_in: flow.usual_in,
        usual_moves_out: flow.usual_out,
        joined_buy: lever.bought,
        joined_build: flow.build.arrivals,
        joined_bounce: flow.bounce.arrivals,
        returned: flow.build.returns + flow.bounce.returns,
        departures: flow.build.departures + flow.bounce.departures,
        leavers_before_bind,
        kept,
        leavers,
        closing,
        in_post_heads: closing,
        in_post_wte,
        average_heads: (opening + closing) / 2.0,
        borrow,
        in_training: flow.in_training,
        capacity_heads,
        capacity_wte: capacity_heads * input.wte_per_head,
        establishment_wte: input.establishment_wte,
        vacancy_wte: input.establishment_wte.map(|posts| posts - in_post_wte),
        contributions,
    }
}

/// Points first, cut at the rate itself, then heads, cut at those still about to leave.
fn kept_by_bind(
    input: &RoleInputs,
    lever: &LeverInputs,
    exposed: f64,
    leavers_before_bind: f64,
    notice: &mut impl FnMut(NoticeKind, f64, f64),
) -> f64 {
    let rate = input.leaver_rate;
    if lever.points > rate * (1.0 + TOLERANCE) {
        notice(NoticeKind::RateCutBelowZero, lever.points, rate);
    }
    let points = lever.points.min(rate);
    let by_points = leavers_before_bind - exit_share(rate - points) * exposed;
    let wanted = by_points + lever.keep;
    if wanted > leavers_before_bind * (1.0 + TOLERANCE) {
        notice(NoticeKind::MoreKeptThanLeaving, wanted, leavers_before_bind);
    }
    wanted.min(leavers_before_bind)
}

/// Borrowed capacity: at most those in post at the year's end can be seconded out.
fn borrowed(wanted: f64, closing: f64, notice: &mut impl FnMut(NoticeKind, f64, f64)) -> f64 {
    if -wanted <= closing {
        return wanted;
    }
    if -wanted > closing * (1.0 + TOLERANCE) {
        notice(NoticeKind::MoreLentThanPeople, -wanted, closing);
    }
    0.0 - closing
}

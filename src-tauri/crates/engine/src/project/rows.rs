//! What a projection keeps of the years: a row for every role and year, and where a limit bites.

use crate::plan::{Plan, Role, Year};
use crate::results::{Contributions, MovesOf, Notice, NoticeKind, RoleYear};

use super::follow::Follower;
use super::limits::{self, TOLERANCE};
use super::pathways::{Journey, Passage};
use super::rates::Exit;
use super::roles::{LeverInputs, RoleInputs};
use super::year::{RoleStep, Watch};

/// The rows of a scenario by year then role, its notices, and whoever follows its pathways.
pub struct Rows<'a, 'f, F> {
    plan: &'a Plan,
    /// One row a year and role.
    pub rows: Vec<RoleYear<'a>>,
    /// Where a limit bites.
    pub notices: Vec<Notice<'a>>,
    /// What in post is the sum of, by role, at the last year's end.
    contributions: Vec<Contributions>,
    follower: &'f mut F,
}

impl<'a, 'f, F: Follower> Rows<'a, 'f, F> {
    /// Before the first year, given the opening heads of each role.
    pub fn before(plan: &'a Plan, baseline: &[f64], follower: &'f mut F) -> Self {
        let opened = |&base: &f64| Contributions { base, ..Contributions::default() };
        Self {
            plan,
            rows: Vec::with_capacity(plan.roles.len() * plan.years as usize),
            notices: Vec::new(),
            contributions: baseline.iter().map(opened).collect(),
            follower,
        }
    }

    fn year(&self, t: usize) -> Year {
        self.plan.first_year + t as Year
    }
}

impl<'a, F: Follower> Watch<f64> for Rows<'a, '_, F> {
    #[inline(always)]
    fn begun(&mut self, journeys: &[Journey]) {
        self.follower.begun(journeys);
    }

    fn scaled(&mut self, t: usize, place: usize, what: MovesOf, wanted: f64, available: f64) {
        if wanted > available * (1.0 + TOLERANCE)
            && let Some(role) = self.plan.roles.get(place)
        {
            self.notices.push(Notice {
                kind: NoticeKind::MoreMovesThanPeople,
                what: Some(what),
                role: &role.id,
                year: self.year(t),
                wanted,
                available,
            });
        }
    }

    #[inline(always)]
    fn passed(&mut self, nth: usize, set_out: f64, passage: &Passage, journey: &Journey) {
        self.follower.passed(nth, set_out, passage, journey);
    }

    #[inline(always)]
    fn closes<'y>(&mut self, t: usize, roles: impl Iterator<Item = RoleStep<'y>>) {
        let year = self.year(t);
        let everyone = self.plan.roles.iter().zip(roles).zip(&mut self.contributions);
        let row = |((role, step), sum): ((&'a Role, RoleStep), _)| row(&role.id, year, &step, sum);
        self.rows.extend(everyone.map(row));
    }

    #[inline(always)]
    fn closed(&mut self, t: usize, inputs: &[RoleInputs], levers: &[LeverInputs]) {
        let rows_of_year = self.rows.iter().skip(t * self.plan.roles.len());
        for ((row, input), lever) in rows_of_year.zip(inputs).zip(levers) {
            limits::note(row, input, lever, &mut self.notices);
        }
    }
}

/// The row of a role's year, with the contributions that add up to its closing. Inlined, so that it
/// is written where it stays.
#[inline(always)]
fn row<'a>(
    role: &'a str,
    year: Year,
    step: &RoleStep,
    contributions: &mut Contributions,
) -> RoleYear<'a> {
    let RoleStep { flow, input, lever, opening, closing, borrow, kept, .. } = *step;
    let Exit { stay, stay_half, .. } = input.exit;
    let last = *contributions;
    *contributions = Contributions {
        base: last.base * stay + step.base_net * stay_half,
        buy: last.buy * stay + lever.bought * stay_half,
        build: last.build * stay + flow.build.net() * stay_half,
        bind: last.bind * stay + kept,
        bounce: last.bounce * stay + flow.bounce.net() * stay_half,
        borrow,
    };
    let in_post_wte = closing * input.wte_per_head;
    let capacity_heads = step.capacity();
    RoleYear {
        role,
        year,
        opening,
        joined_usual: input.usual_joiners,
        transferred: flow.transferred,
        usual_moves_in: flow.usual.arrivals + flow.usual.returns,
        usual_moves_out: flow.usual.departures,
        joined_buy: lever.bought,
        joined_build: flow.build.arrivals,
        joined_bounce: flow.bounce.arrivals,
        returned: flow.build.returns + flow.bounce.returns,
        departures: flow.build.departures + flow.bounce.departures,
        leavers_before_bind: step.leavers_before_bind,
        kept,
        leavers: step.leavers,
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
        contributions: *contributions,
    }
}

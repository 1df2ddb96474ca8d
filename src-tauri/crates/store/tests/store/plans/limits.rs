//! Random limits of best mixes.

use fivefold_engine::plan::{
    BindLimit, BorrowLimit, BounceLimit, BuildLimit, BuyLimit, KeepStep, Lever, MixAim, MixLimits,
    MixRow, MixTarget, RowNamed,
};

use super::{FIRST_YEAR, Random};

impl Random {
    pub fn limits(&mut self, ids: &[String], years: u32) -> MixLimits {
        MixLimits {
            aim: self.maybe(|it| it.one_of(&[MixAim::Cheapest, MixAim::SmallestShortfall])),
            targets: self.some(2, |it| MixTarget {
                target: it.name(),
                short_by: it.maybe(|it| it.flow(years, FIRST_YEAR)),
                weight: it.maybe(Self::fraction),
            }),
            fixed: self.some(2, |it| MixRow { lever: it.one_of(&Lever::ALL), row: it.row(ids) }),
            buy: self.some(2, |it| BuyLimit {
                row: it.row(ids),
                most_hires: it.flow(years, FIRST_YEAR),
            }),
            build: self.some(2, |it| BuildLimit {
                programme: it.row(ids),
                most_starts: it.maybe(|it| it.flow(years, FIRST_YEAR)),
                value_beyond: it.maybe(Self::pounds),
            }),
            bind: self.some(2, |it| BindLimit {
                role: it.one_of(ids),
                most_kept: it.maybe(|it| it.flow(years, FIRST_YEAR)),
                steps: it.some(3, |it| KeepStep {
                    people: it.heads(),
                    cost_per_person_kept: it.pounds(),
                }),
            }),
            borrow: self.some(2, |it| BorrowLimit {
                role: it.one_of(ids),
                most_heads: it.maybe(|it| it.flow(years, FIRST_YEAR)),
                most_share: it.maybe(Self::fraction),
            }),
            bounce: self.some(2, |it| BounceLimit {
                route: it.row(ids),
                most_moves: it.flow(years, FIRST_YEAR),
            }),
            budget: self.maybe(|it| it.flow(years, FIRST_YEAR)),
            budget_in_all: self.maybe(Self::pounds),
            count_pay: self.maybe(|it| it.below(2) == 0),
            least_build_share: self.maybe(Self::fraction),
            nobody_parked: self.maybe(|it| it.below(2) == 0),
            value_beyond: self.maybe(Self::pounds),
            whole_people: self.maybe(|it| it.below(2) == 0),
            evidence: self.maybe(Self::evidence),
            ..MixLimits::default()
        }
    }

    fn row(&mut self, ids: &[String]) -> RowNamed {
        match self.below(2) {
            0 => RowNamed::Place(1 + self.below(3)),
            _ => RowNamed::Name(self.one_of(ids)),
        }
    }
}

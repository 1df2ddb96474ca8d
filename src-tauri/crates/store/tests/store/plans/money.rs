//! Random prices, funding and correlations.

use std::collections::BTreeMap;

use fivefold_engine::plan::{Funding, FundingCovers, RateKind, Year};

use super::{FIRST_YEAR, Random};

impl Random {
    pub fn price_year(&mut self) -> Option<Year> {
        self.maybe(|random| random.year(8))
    }

    pub fn funding_covers(&mut self) -> Option<FundingCovers> {
        let covers = [FundingCovers::Everything, FundingCovers::Additional, FundingCovers::Levers];
        self.maybe(|random| random.one_of(&covers))
    }

    pub fn funding(&mut self) -> Funding {
        Funding {
            name: self.name(),
            programme: self.maybe(Self::text),
            recurrent: self.maybe(|random| random.below(2) == 0),
            values: self.by_year(FIRST_YEAR - 2, FIRST_YEAR + 12),
            evidence: self.maybe(Self::evidence),
        }
    }

    pub fn correlation(&mut self) -> BTreeMap<RateKind, f64> {
        let kinds = RateKind::ALL.into_iter();
        kinds.filter_map(|kind| Some((kind, self.maybe(|it| it.fraction() / 2.0)?))).collect()
    }
}

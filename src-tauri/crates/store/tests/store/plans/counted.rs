//! Random counts of staff records, outturn, occupation codes, context and shares.

use std::collections::BTreeMap;

use fivefold_engine::plan::{
    AgeBand, Amount, ContextMeasure, JoinersCounted, LeaversCounted, LocalShare, OccupationCode,
    Outturn, Populations, Year,
};

use super::{FIRST_YEAR, Random};

impl Random {
    pub fn age_bands(&mut self) -> Vec<AgeBand> {
        let bands = self.below(4) as u32;
        let last = bands.saturating_sub(1);
        (0..bands)
            .map(|band| AgeBand {
                from: band * 10,
                to: (band != last || self.below(2) == 0).then_some(band * 10 + 9),
                heads: self.heads(),
            })
            .collect()
    }

    pub fn leavers_counted(&mut self) -> LeaversCounted {
        let reasons = self.some(3, |random| (random.name(), random.heads()));
        LeaversCounted {
            from: "2024-04-01".to_owned(),
            to: "2025-03-31".to_owned(),
            leavers: self.heads(),
            opening_heads: self.heads(),
            closing_heads: self.heads(),
            reasons: reasons.into_iter().collect(),
        }
    }

    pub fn joiners_counted(&mut self) -> JoinersCounted {
        JoinersCounted {
            from: "2024-04-01".to_owned(),
            to: "2025-03-31".to_owned(),
            joiners: self.heads(),
        }
    }

    pub fn as_imported(&mut self, years: u32) -> BTreeMap<String, Amount> {
        let mut figures = BTreeMap::new();
        for field in ["baseline_heads", "leaver_rate", "usual_joiners"] {
            if self.below(2) == 0 {
                let amount =
                    if field == "leaver_rate" { self.rate(years) } else { self.people(years) };
                figures.insert(field.to_owned(), amount);
            }
        }
        figures
    }

    pub fn local_share(&mut self) -> LocalShare {
        let populations =
            self.maybe(|random| Populations { ours: random.heads() + 1.0, whole: 1e6 });
        let share = match populations {
            Some(of) => of.ours / of.whole,
            None => self.fraction().max(1e-6),
        };
        LocalShare {
            share,
            populations,
            of: self.name(),
            values: self.by_year(FIRST_YEAR - 2, FIRST_YEAR + 12),
        }
    }

    pub fn context_measure(&mut self) -> ContextMeasure {
        ContextMeasure {
            name: self.name(),
            framework: self.maybe(Self::text),
            unit: self.maybe(Self::text),
            values: self.by_year(FIRST_YEAR - 2, FIRST_YEAR + 12),
            evidence: self.maybe(Self::evidence),
        }
    }

    /// At most one a role, each of another year.
    pub fn outturn(&mut self, roles: &[String]) -> Vec<Outturn> {
        let roles = roles.iter().zip(0..);
        let some = roles.filter_map(|(role, place): (_, Year)| {
            self.maybe(|random| Outturn {
                role: role.clone(),
                year: FIRST_YEAR - 3 + place,
                heads: Some(random.heads()),
                wte: random.maybe(Self::heads),
                evidence: random.maybe(Self::evidence),
            })
        });
        some.collect()
    }

    pub fn occupation_code(&mut self) -> OccupationCode {
        OccupationCode {
            code: self.name(),
            name: self.maybe(Self::text),
            staff_group: self.maybe(Self::text),
            group: self.maybe(Self::text),
            registered: self.maybe(|random| random.below(2) == 0),
        }
    }
}

//! Random lever rows and pathways.

use std::collections::BTreeMap;

use fivefold_engine::plan::{
    AmountUnit, BindRow, BindUnit, BorrowRow, Bounce, Build, BuyRow, LeverRow, Levers,
    UsualPathway, Year,
};

use super::{FIRST_YEAR, Random};

impl Random {
    pub fn buy(&mut self, roles: &[String], years: u32) -> BuyRow {
        BuyRow {
            role: self.one_of(roles),
            hires: self.people(years),
            unit: self.maybe(|random| random.one_of(&[AmountUnit::Heads, AmountUnit::Wte])),
            fill_rate: self.maybe(|random| random.rate(years)),
            channel: self.maybe(Self::text),
            cost_per_hire: self.maybe(Self::pounds),
            approach: self.maybe(Self::text),
            evidence: self.maybe(Self::evidence),
            field_evidence: self.field_evidence(),
        }
    }

    pub fn build(&mut self, roles: &[String], years: u32, earliest: Year) -> Build {
        let (from, to) = self.two(roles);
        let service_tie_years = self.maybe(|it| it.below(9) as u32);
        Build {
            id: self.maybe(Self::name),
            name: self.maybe(Self::text),
            to,
            from: self.maybe(|_| from),
            duration_years: self.maybe(|random| random.below(6) as u32),
            annual_drop_out: self.maybe(Self::share),
            join_rate: self.maybe(Self::share),
            starts: self.flow(years, earliest),
            employed: self.maybe(|random| random.below(2) == 0),
            productive_share: self.maybe(Self::share),
            cost_per_learner_year: self.maybe(Self::pounds),
            bursary_per_learner_year: self.maybe(Self::pounds),
            service_tie_years,
            clawback: self.maybe(Self::fraction).filter(|_| service_tie_years.is_some()),
            approach: self.maybe(Self::text),
            evidence: self.maybe(Self::evidence),
            field_evidence: self.field_evidence(),
        }
    }

    pub fn bind(&mut self, roles: &[String], years: u32) -> BindRow {
        let unit = self.maybe(|random| random.one_of(&[BindUnit::Heads, BindUnit::Points]));
        let amount = match unit {
            Some(BindUnit::Points) => self.rate(years),
            _ => self.people(years),
        };
        BindRow {
            role: self.one_of(roles),
            amount,
            unit,
            cost_per_person_kept: self.maybe(Self::pounds),
            cost_per_head: self.maybe(Self::pounds),
            approach: self.maybe(Self::text),
            evidence: self.maybe(Self::evidence),
            field_evidence: self.field_evidence(),
        }
    }

    pub fn borrow(&mut self, roles: &[String], years: u32) -> BorrowRow {
        BorrowRow {
            role: self.one_of(roles),
            amount: self.people(years),
            unit: self.maybe(|random| random.one_of(&[AmountUnit::Heads, AmountUnit::Wte])),
            kind: self.maybe(Self::text),
            cost_per_head_year: self.maybe(Self::pounds),
            backfills: None,
            approach: self.maybe(Self::text),
            evidence: self.maybe(Self::evidence),
            field_evidence: self.field_evidence(),
        }
    }

    pub fn bounce(&mut self, roles: &[String], years: u32, is_usual: bool) -> Bounce {
        let (from, to) = self.two(roles);
        let to = self.maybe(|_| to);
        let arrives = to.is_some();
        let service_tie_years = self.maybe(|it| it.below(9) as u32);
        Bounce {
            id: self.maybe(Self::name),
            from,
            to,
            duration_years: self.maybe(|random| random.below(4) as u32).filter(|_| arrives),
            completion: self.maybe(Self::share).filter(|_| arrives),
            moves: self.flow(years, FIRST_YEAR),
            moves_before: match is_usual {
                true => self.by_year(FIRST_YEAR - 3, FIRST_YEAR - 1),
                false => BTreeMap::new(),
            },
            productive_share: self.maybe(Self::share),
            cost_per_move: self.maybe(Self::pounds),
            cost_per_exit: self.maybe(Self::pounds),
            service_tie_years,
            clawback: self.maybe(Self::fraction).filter(|_| service_tie_years.is_some()),
            approach: self.maybe(Self::text),
            evidence: self.maybe(Self::evidence),
            field_evidence: self.field_evidence(),
        }
    }

    pub fn lever_row(&mut self, roles: &[String], years: u32) -> LeverRow {
        match self.below(5) {
            0 => LeverRow::Buy(self.buy(roles, years)),
            1 => LeverRow::Build(self.build(roles, years, FIRST_YEAR)),
            2 => LeverRow::Bind(self.bind(roles, years)),
            3 => LeverRow::Borrow(self.borrow(roles, years)),
            _ => LeverRow::Bounce(self.bounce(roles, years, false)),
        }
    }

    pub fn usual_pathway(&mut self, roles: &[String], years: u32) -> UsualPathway {
        match self.below(2) {
            0 => UsualPathway::Build(self.build(roles, years, FIRST_YEAR - 3)),
            _ => UsualPathway::Bounce(self.bounce(roles, years, true)),
        }
    }

    pub fn levers(&mut self, roles: &[String], years: u32) -> Levers {
        let mut levers = Levers {
            buy: self.some(3, |random| random.buy(roles, years)),
            build: self.some(3, |random| random.build(roles, years, FIRST_YEAR)),
            bind: self.some(3, |random| random.bind(roles, years)),
            borrow: self.some(3, |random| random.borrow(roles, years)),
            bounce: self.some(3, |random| random.bounce(roles, years, false)),
        };
        let of_build = levers.build.iter().filter_map(|row| row.id.clone());
        let of_bounce = levers.bounce.iter().filter_map(|row| row.id.clone());
        let pathways: Vec<String> = of_build.chain(of_bounce).collect();
        for row in &mut levers.borrow {
            let names_one = !pathways.is_empty() && self.below(2) == 0;
            row.backfills = names_one.then(|| self.one_of(&pathways));
        }
        levers
    }
}

//! What lever rows and pathways have to satisfy.

use std::collections::HashSet;

use crate::plan::{BindUnit, Bounce, Build, Levers};

use super::Check;
use super::numbers::Kind;

/// The longest a programme or move may take, in years.
const LONGEST_PATHWAY: u32 = 60;

impl Check<'_> {
    /// The five levers of a scenario.
    pub(super) fn levers(&mut self, field: &str, levers: &Levers) {
        for (place, row) in levers.buy.iter().enumerate() {
            let field = format!("{field}.buy[{place}]");
            if self.known_role(&format!("{field}.role"), "A Buy row", &row.role) {
                let name = self.role_name(&row.role).to_owned();
                let what = format!("The number of hires of {name}");
                self.amount(&format!("{field}.hires"), &row.role, &what, Kind::Heads, &row.hires);
                if let Some(rate) = &row.fill_rate {
                    let what = format!("The fill rate of {name}");
                    self.amount(&format!("{field}.fill_rate"), &row.role, &what, Kind::Rate, rate);
                }
                self.unit_costs(&field, &row.role, row);
            }
            self.label(&format!("{field}.channel"), Some(&row.role), "A channel", &row.channel);
            self.label(&format!("{field}.approach"), None, "An approach", &row.approach);
            self.evidence(&field, row.evidence.as_ref(), &row.field_evidence);
        }
        for (place, row) in levers.bind.iter().enumerate() {
            let field = format!("{field}.bind[{place}]");
            if self.known_role(&format!("{field}.role"), "A Bind row", &row.role) {
                let name = self.role_name(&row.role);
                let (what, kind) = match row.unit.unwrap_or_default() {
                    BindUnit::Points => {
                        (format!("The cut of the leaver rate of {name}"), Kind::Rate)
                    }
                    BindUnit::Heads => (format!("The number of {name} kept"), Kind::Heads),
                };
                self.amount(&format!("{field}.amount"), &row.role, &what, kind, &row.amount);
                self.unit_costs(&field, &row.role, row);
            }
            self.label(&format!("{field}.approach"), None, "An approach", &row.approach);
            self.evidence(&field, row.evidence.as_ref(), &row.field_evidence);
        }
        for (place, row) in levers.borrow.iter().enumerate() {
            let field = format!("{field}.borrow[{place}]");
            if self.known_role(&format!("{field}.role"), "A Borrow row", &row.role) {
                let what = format!("The number of {} borrowed", self.role_name(&row.role));
                self.amount(
                    &format!("{field}.amount"),
                    &row.role,
                    &what,
                    Kind::SignedHeads,
                    &row.amount,
                );
                self.unit_costs(&field, &row.role, row);
            }
            self.label(&format!("{field}.kind"), Some(&row.role), "A kind of borrowing", &row.kind);
            self.label(&format!("{field}.approach"), None, "An approach", &row.approach);
            self.evidence(&field, row.evidence.as_ref(), &row.field_evidence);
        }
        self.pathways(field, &levers.build, &levers.bounce, false);
    }

    /// Build programmes and Bounce routes; only usual ones may have starts before the horizon.
    pub(super) fn pathways(
        &mut self,
        field: &str,
        build: &[Build],
        bounce: &[Bounce],
        usual: bool,
    ) {
        let mut ids = HashSet::new();
        for (place, row) in build.iter().enumerate() {
            let field = format!("{field}.build[{place}]");
            self.pathway_id(&field, &row.id, &mut ids);
            self.programme(&field, row, usual);
            self.label(&format!("{field}.approach"), None, "An approach", &row.approach);
            self.evidence(&field, row.evidence.as_ref(), &row.field_evidence);
        }
        for (place, row) in bounce.iter().enumerate() {
            let field = format!("{field}.bounce[{place}]");
            self.pathway_id(&field, &row.id, &mut ids);
            self.route(&field, row, usual);
            self.label(&format!("{field}.approach"), None, "An approach", &row.approach);
            self.evidence(&field, row.evidence.as_ref(), &row.field_evidence);
        }
    }

    fn pathway_id<'b>(&mut self, field: &str, id: &'b Option<String>, ids: &mut HashSet<&'b str>) {
        self.label(&format!("{field}.id"), None, "A pathway's id", id);
        if let Some(id) = id.as_deref().filter(|id| !ids.insert(id)) {
            self.refuse(format!("{field}.id"), None, format!(
                "Two pathways have the id \"{id}\"; give one of them another id, or none.",
            ));
        }
    }

    fn programme(&mut self, field: &str, row: &Build, usual: bool) {
        self.label(&format!("{field}.name"), Some(&row.to), "A programme's name", &row.name);
        let mut known = self.known_role(&format!("{field}.to"), "A Build programme", &row.to);
        if let Some(from) = &row.from {
            known &= self.known_role(&format!("{field}.from"), "A Build programme", from);
        }
        if !known {
            return;
        }
        let (to, role) = (self.role_name(&row.to).to_owned(), row.to.as_str());
        self.not_to_itself(field, row.from.as_deref(), Some(role));
        self.duration(field, role, &format!("The training of {to}"), row.duration_years);
        for (member, what, share) in [
            ("annual_drop_out", "The yearly drop-out", row.annual_drop_out),
            ("join_rate", "The join rate", row.join_rate),
            ("productive_share", "The productive share", row.productive_share),
        ] {
            let what = format!("{what} of the training of {to}");
            self.share(&format!("{field}.{member}"), role, &what, share);
        }
        let what = format!("The number of starts of the training of {to}");
        self.flow(&format!("{field}.starts"), role, &what, &row.starts, usual);
        self.unit_costs(field, role, row);
    }

    fn route(&mut self, field: &str, row: &Bounce, usual: bool) {
        let mut known = self.known_role(&format!("{field}.from"), "A Bounce route", &row.from);
        if let Some(to) = &row.to {
            known &= self.known_role(&format!("{field}.to"), "A Bounce route", to);
        }
        if !known {
            return;
        }
        let (from, role) = (self.role_name(&row.from).to_owned(), row.from.as_str());
        self.not_to_itself(field, Some(role), row.to.as_deref());
        let given = [
            ("duration_years", "duration", row.duration_years.is_some()),
            ("completion", "completion rate", row.completion.is_some()),
        ];
        for (member, what, _) in given.into_iter().filter(|given| row.to.is_none() && given.2) {
            self.refuse(
                format!("{field}.{member}"),
                Some(role),
                format!(
                    "Letting {from} go has a {what}; all who are let go leave at once, so take it \
                 out or name a role they move to.",
                ),
            );
        }
        self.duration(field, role, &format!("The move of {from}"), row.duration_years);
        for (member, what, share) in [
            ("completion", "The completion", row.completion),
            ("productive_share", "The productive share", row.productive_share),
        ] {
            self.share(
                &format!("{field}.{member}"),
                role,
                &format!("{what} of the move of {from}"),
                share,
            );
        }
        let what = format!("The number of moves of {from}");
        self.flow(&format!("{field}.moves"), role, &what, &row.moves, false);
        self.unit_costs(field, role, row);
        if !usual && !row.moves_before.is_empty() {
            self.refuse(
                format!("{field}.moves_before"),
                Some(role),
                format!(
                    "A lever's move of {from} has moves before the plan begins; only usual moves \
                 can, so put it under usual.",
                ),
            );
        }
        for (&year, &moves) in row.moves_before.iter().filter(|_| usual) {
            let field = format!("{field}.moves_before.{year}");
            self.earlier_year(
                &field,
                role,
                &format!("The number of earlier moves of {from}"),
                year,
            );
            self.value(
                &field,
                role,
                &format!("The number of earlier moves of {from}"),
                Kind::Heads,
                moves,
            );
        }
    }

    fn not_to_itself(&mut self, field: &str, from: Option<&str>, to: Option<&str>) {
        if let (Some(from), Some(to)) = (from, to)
            && from == to
        {
            let name = self.role_name(to).to_owned();
            self.refuse(
                format!("{field}.to"),
                Some(to),
                format!("A pathway leads from {name} to {name}; choose another role to move to.",),
            );
        }
    }

    fn duration(&mut self, field: &str, role: &str, what: &str, years: Option<u32>) {
        if let Some(years) = years.filter(|&years| years > LONGEST_PATHWAY) {
            self.refuse(
                format!("{field}.duration_years"),
                Some(role),
                format!("{what} takes {years} years; it must be at most {LONGEST_PATHWAY}.",),
            );
        }
    }
}

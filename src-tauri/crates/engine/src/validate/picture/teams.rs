//! Teams: what they do, and who does it.

use std::collections::{BTreeMap, HashSet};

use crate::plan::{Picture, Team, TeamFunction};
use crate::validate::Check;

use super::{MOST_BASE, WHOLE};

impl Check<'_> {
    pub(super) fn teams(&mut self, picture: &Picture) {
        let mut seen = HashSet::new();
        for (place, team) in picture.teams.iter().enumerate() {
            let field = format!("picture.teams[{place}]");
            self.own_name(&field, "A team's name", &team.name, &mut seen);
            self.time(&format!("{field}.time"), &team.name, &team.time);
            self.own_evidence(&field, team.evidence.as_ref());
            let mut functions = HashSet::new();
            for (nth, function) in team.functions.iter().enumerate() {
                let field = format!("{field}.functions[{nth}]");
                self.own_name(&field, "A function's name", &function.name, &mut functions);
                self.function(&field, function);
            }
            self.cover(&field, team, &functions);
        }
        self.time_given_once(picture);
    }

    pub(super) fn function(&mut self, field: &str, function: &TeamFunction) {
        let name = &function.name;
        for (member, flow) in function.yearly() {
            let (what, most) = match member {
                "hours_per_week" => (format!("The hours {name} needs a week"), 1e7),
                "referrals" => (format!("The referrals of {name}"), MOST_BASE),
                _ => (format!("The people on duty for {name}"), 1e5),
            };
            self.yearly(&format!("{field}.{member}"), &what, flow, most);
        }
        let what = format!("The hours {name} needs for a referral");
        self.count(&format!("{field}.hours_per_referral"), &what, function.hours_per_referral, 1e5);
        let alone = match (&function.referrals, function.hours_per_referral) {
            (Some(_), None) => Some(("hours_per_referral", "referrals, but no hours for each")),
            (None, Some(_)) => Some(("referrals", "hours for each referral, but no referrals")),
            _ => None,
        };
        if let Some((member, what)) = alone {
            self.refuse(
                format!("{field}.{member}"),
                None,
                format!("{name} has {what}; give both, or neither."),
            );
        }
        self.share_of(
            &format!("{field}.minimum"),
            &format!("The least share of {name}"),
            function.minimum,
        );
        if let Some(hours) = function.supervision {
            let what = format!("The hours of supervision for an hour of {name}");
            let must =
                "it must be from 0 to below 1: with an hour or more, nothing would be gained";
            self.between(&format!("{field}.supervision"), &what, hours, 0.0, 1.0 - 1e-9, must);
        }
        self.own_evidence(field, function.evidence.as_ref());
    }

    pub(super) fn cover(&mut self, field: &str, team: &Team, functions: &HashSet<&str>) {
        let mut seen = HashSet::new();
        for (nth, cover) in team.cover.iter().enumerate() {
            let field = format!("{field}.cover[{nth}]");
            let who = format!("Cover of {}", team.name);
            self.known_role(&format!("{field}.role"), &who, &cover.role);
            if !functions.contains(cover.function.as_str()) {
                self.refuse(
                    format!("{field}.function"),
                    None,
                    format!(
                        "{who} names the function \"{}\", which the team hasn't got; use the name \
                         of one of its functions.",
                        cover.function,
                    ),
                );
            }
            if !seen.insert((cover.function.as_str(), cover.role.as_str())) {
                let role = self.role_name(&cover.role).to_owned();
                self.refuse(
                    format!("{field}.role"),
                    Some(&cover.role),
                    format!(
                        "{role} covers {} of {} twice; keep one row.",
                        cover.function, team.name,
                    ),
                );
            }
            let what = format!("The share of time for {}", cover.function);
            self.share_of(&format!("{field}.share"), &what, cover.share);
            self.own_evidence(&field, cover.evidence.as_ref());
        }
    }

    /// No role gives more than all of its time.
    pub(super) fn time_given_once(&mut self, picture: &Picture) {
        let mut given: BTreeMap<&str, f64> = BTreeMap::new();
        for row in picture.teams.iter().flat_map(|team| &team.cover) {
            *given.entry(&row.role).or_default() += row.share.unwrap_or(0.0);
        }
        for (role, given) in given.into_iter().filter(|(_, given)| *given > WHOLE) {
            let message = format!(
                "{} gives {} of its time to functions; nobody can give more than all of it: lower a \
                 share.",
                self.role_name(role),
                crate::written::percent(given),
            );
            self.refuse("picture.teams", Some(role), message);
        }
    }
}

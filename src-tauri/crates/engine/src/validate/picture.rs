//! What the picture of a service has to satisfy: every name that is used is there, every share is
//! one, and there is not more of it than a window can show.

use std::collections::{BTreeMap, HashSet};

use crate::plan::{
    Benchmark, BenchmarkMeasure, Competency, Evidence, FieldEvidence, Flow, IntegratedModel,
    Levers, Picture, Scope, Team, TeamFunction, WorkingTime,
};

use super::numbers::{Kind, written};
use super::{Check, MOST_HEADS, MOST_POUNDS};

/// The most rows one list of the picture may have.
pub const MOST_PICTURE_ROWS: usize = 20_000;
/// The most teams, and the most functions of one team.
pub const MOST_TEAMS: usize = 200;
/// The most figures of births, population, hours or contacts.
const MOST_BASE: f64 = 1e10;
/// How far shares may add up beyond the whole.
const WHOLE: f64 = 1.0 + 1e-9;

impl Check<'_> {
    /// The whole picture.
    pub(super) fn picture(&mut self) {
        let plan = self.plan;
        let picture = &plan.picture;
        if picture.is_empty() {
            return;
        }
        if !self.picture_sizes(picture) {
            return;
        }
        self.strands(picture);
        self.teams(picture);
        self.competencies(picture);
        self.benchmarks(picture);
        self.readiness(picture);
        if let Some(model) = &picture.integrated {
            self.integrated(model);
        }
    }

    /// What bursaries ask, and whom stand-ins name.
    pub(super) fn bursaries(&mut self, field: &str, levers: &Levers) {
        let ties = levers.build.iter().map(|row| (row.service_tie_years, row.clawback));
        let of_routes = levers.bounce.iter().map(|row| (row.service_tie_years, row.clawback));
        let programmes =
            ties.enumerate().map(|(nth, terms)| (format!("{field}.build[{nth}]"), terms));
        let routes =
            of_routes.enumerate().map(|(nth, terms)| (format!("{field}.bounce[{nth}]"), terms));
        for (field, (tie, clawback)) in programmes.chain(routes).collect::<Vec<_>>() {
            if let Some(years) = tie {
                let must = "it must be from 0 to 60 years";
                let what = "The tie to the service";
                let member = format!("{field}.service_tie_years");
                self.between(&member, what, f64::from(years), 0.0, 60.0, must);
            }
            self.share_of(&format!("{field}.clawback"), "What comes back", clawback);
            if clawback.is_some() && tie.is_none() {
                self.refuse(
                    format!("{field}.service_tie_years"),
                    None,
                    "A share of what was paid comes back, but nobody is tied to the service; give \
                     the years of the tie, or take the share away."
                        .to_owned(),
                );
            }
        }
        for (nth, row) in levers.borrow.iter().enumerate() {
            let Some(id) = &row.backfills else { continue };
            let known = levers.build.iter().any(|own| own.id.as_ref() == Some(id))
                || levers.bounce.iter().any(|own| own.id.as_ref() == Some(id));
            if !known {
                self.refuse(
                    format!("{field}.borrow[{nth}].backfills"),
                    Some(&row.role),
                    format!(
                        "Those borrowed stand in for people on \"{id}\", which is no programme or \
                         route of this scenario; use the id of one, or take it out.",
                    ),
                );
            }
        }
    }

    fn picture_sizes(&mut self, picture: &Picture) -> bool {
        let functions = picture.teams.iter().map(|team| team.functions.len()).max().unwrap_or(0);
        let cover: usize = picture.teams.iter().map(|team| team.cover.len()).sum();
        let peers: usize = picture.benchmarks.iter().map(|own| own.peers.len()).sum();
        let supervisors = picture.competencies.iter().map(|own| own.supervisors.len()).sum();
        let parts = picture.integrated.iter().map(|model| {
            let (settings, universal) = (model.settings.len(), model.universal.len());
            settings + universal + model.areas.len() + model.groups.len()
        });
        let parts = parts.sum();
        let areas = picture.integrated.iter().flat_map(|model| &model.areas);
        let shares = areas.map(|area| area.groups.len()).sum();
        let scopes = picture.benchmarks.iter().flat_map(|own| [&own.scope, &own.whole]).flatten();
        let in_scopes = scopes
            .map(|scope| match scope {
                Scope::Roles(ids) => ids.len(),
                _ => 1,
            })
            .sum();
        let sizes = [
            ("strands", "strands", picture.strands.len(), 6),
            ("teams", "teams", picture.teams.len(), MOST_TEAMS),
            ("teams", "functions in one team", functions, MOST_TEAMS),
            ("teams", "rows of cover", cover, MOST_PICTURE_ROWS),
            ("competencies", "competencies", picture.competencies.len(), 2_000),
            ("required", "requirements", picture.required.len(), MOST_PICTURE_ROWS),
            ("held", "counts of holders", picture.held.len(), MOST_PICTURE_ROWS),
            ("benchmarks", "benchmarks", picture.benchmarks.len(), MOST_TEAMS),
            ("benchmarks", "peers", peers, MOST_PICTURE_ROWS),
            ("readiness", "questions", picture.readiness.len(), 2_000),
            ("competencies", "supervisors", supervisors, MOST_PICTURE_ROWS),
            ("integrated", "settings, areas and groups", parts, 2_000),
            ("integrated", "shares of groups", shares, MOST_PICTURE_ROWS),
            ("benchmarks", "roles in scopes", in_scopes, 100_000),
        ];
        let mut fits = true;
        for (list, what, count, most) in sizes {
            if count > most {
                fits = false;
                self.refuse(
                    format!("picture.{list}"),
                    None,
                    format!("The picture has {count} {what}; keep at most {most}."),
                );
            }
        }
        fits
    }

    fn strands(&mut self, picture: &Picture) {
        let mut seen = HashSet::new();
        for (place, strand) in picture.strands.iter().enumerate() {
            let field = format!("picture.strands[{place}]");
            if !seen.insert(strand.strand) {
                self.refuse(
                    format!("{field}.strand"),
                    None,
                    format!("{} is told twice; put what both say into one.", strand.strand.name(),),
                );
            }
            let what = strand.strand.name();
            for (member, text) in [
                ("source", &strand.source),
                ("coverage", &strand.coverage),
                ("feeds", &strand.feeds),
                ("missing", &strand.missing),
            ] {
                self.text(&format!("{field}.{member}"), what, text.as_deref().unwrap_or_default());
            }
            self.date(&format!("{field}.date"), "The date of a strand", &strand.date);
            self.own_evidence(&field, strand.evidence.as_ref());
        }
    }

    fn own_evidence(&mut self, field: &str, evidence: Option<&Evidence>) {
        self.evidence(field, evidence, &FieldEvidence::new());
    }

    /// A name that has to be its list's only one of that name.
    fn own_name<'n>(
        &mut self,
        field: &str,
        what: &str,
        name: &'n str,
        seen: &mut HashSet<&'n str>,
    ) {
        self.name(&format!("{field}.name"), None, what, name, false);
        if !seen.insert(name) {
            self.refuse(
                format!("{field}.name"),
                None,
                format!("Two are called \"{name}\"; give one of them another name."),
            );
        }
    }

    /// A number between two limits, told with a sentence of its own.
    fn between(&mut self, field: &str, what: &str, value: f64, least: f64, most: f64, must: &str) {
        if !(least..=most).contains(&value) {
            self.refuse(field, None, format!("{what} is {}; {must}.", written(value)));
        }
    }

    fn share_of(&mut self, field: &str, what: &str, value: Option<f64>) {
        if let Some(value) = value {
            self.between(field, what, value, 0.0, 1.0, "it must be from 0 % to 100 % (0 to 1)");
        }
    }

    fn count(&mut self, field: &str, what: &str, value: Option<f64>, most: f64) {
        if let Some(value) = value {
            let must = format!("it must be from 0 to {}", written(most));
            self.between(field, what, value, 0.0, most, &must);
        }
    }

    /// Figures by year, none of them negative.
    fn yearly(&mut self, field: &str, what: &str, flow: Option<&Flow>, most: f64) {
        match flow {
            None => {}
            Some(Flow::Number(value)) => self.count(field, what, Some(*value), most),
            Some(Flow::Series(values)) => {
                if values.len() != self.plan.years as usize {
                    self.refuse(
                        field,
                        None,
                        format!(
                            "{what} has {} for {} projected years; give one for each, or a single \
                             number for all.",
                            if values.len() == 1 {
                                "1 value".to_owned()
                            } else {
                                format!("{} values", values.len())
                            },
                            self.plan.years,
                        ),
                    );
                    return;
                }
                for (place, value) in values.iter().enumerate() {
                    self.count(&format!("{field}[{place}]"), what, Some(*value), most);
                }
            }
            Some(Flow::ByYear(values)) => {
                for (&year, &value) in values {
                    let field = format!("{field}.{year}");
                    self.within_horizon(&field, what, year);
                    self.count(&field, what, Some(value), most);
                }
            }
        }
    }

    fn time(&mut self, field: &str, of: &str, time: &WorkingTime) {
        if let Some(hours) = time.contracted_hours {
            let what = format!("A contracted week of {of}");
            let must = "it must be from 0.1 to 168 hours";
            let field = format!("{field}.contracted_hours");
            self.between(&field, &what, hours, 0.1, 168.0, must);
        }
        for (member, what, share) in [
            ("leave", "The share on leave", time.leave),
            ("sickness", "The share away sick", time.sickness),
            ("training", "The share in training", time.training),
            ("headroom", "Further headroom", time.headroom),
        ] {
            self.share_of(&format!("{field}.{member}"), &format!("{what}, {of},"), share);
        }
        if time.away() >= 1.0 {
            self.refuse(
                field,
                None,
                format!(
                    "Leave, sickness, training and headroom of {of} add up to {} of the contracted \
                     week, and nothing is left; lower them.",
                    crate::written::percent(time.away()),
                ),
            );
        }
    }

    fn teams(&mut self, picture: &Picture) {
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

    fn function(&mut self, field: &str, function: &TeamFunction) {
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

    fn cover(&mut self, field: &str, team: &Team, functions: &HashSet<&str>) {
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
    fn time_given_once(&mut self, picture: &Picture) {
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

    fn competencies(&mut self, picture: &Picture) {
        let mut seen = HashSet::new();
        for (place, competency) in picture.competencies.iter().enumerate() {
            let field = format!("picture.competencies[{place}]");
            self.name(&format!("{field}.id"), None, "A competency's id", &competency.id, false);
            if !seen.insert(competency.id.as_str()) {
                self.refuse(
                    format!("{field}.id"),
                    None,
                    format!(
                        "Two competencies have the id \"{}\"; give one of them another.",
                        competency.id,
                    ),
                );
            }
            self.competency(&field, competency);
        }
        let mut required = HashSet::new();
        for (place, row) in picture.required.iter().enumerate() {
            let field = format!("picture.required[{place}]");
            self.role_and_competency(&field, "A requirement", &row.role, &row.competency, &seen);
            if !required.insert((row.role.as_str(), row.competency.as_str())) {
                let role = self.role_name(&row.role).to_owned();
                let name = picture.competency_name(&row.competency);
                self.refuse(
                    format!("{field}.competency"),
                    Some(&row.role),
                    format!("{role} requires {name} twice; keep one row."),
                );
            }
            self.share_of(&format!("{field}.share"), "The share who need it", row.share);
            self.own_evidence(&field, row.evidence.as_ref());
        }
        let latest = self.plan.baseline_year();
        for (place, row) in picture.held.iter().enumerate() {
            let field = format!("picture.held[{place}]");
            self.role_and_competency(
                &field,
                "A count of holders",
                &row.role,
                &row.competency,
                &seen,
            );
            self.value(
                &format!("{field}.heads"),
                &row.role,
                "The number who hold a competency",
                Kind::Heads,
                row.heads,
            );
            if !super::YEARS.contains(&row.gained) || row.gained > latest {
                self.refuse(
                    format!("{field}.gained"),
                    Some(&row.role),
                    format!(
                        "A competency was gained in {}; write the financial year it was gained in, \
                         from {} to {latest}, the year that closes on the baseline.",
                        row.gained,
                        super::YEARS.start(),
                    ),
                );
            }
            self.own_evidence(&field, row.evidence.as_ref());
        }
    }

    fn role_and_competency(
        &mut self,
        field: &str,
        who: &str,
        role: &str,
        competency: &str,
        known: &HashSet<&str>,
    ) {
        self.known_role(&format!("{field}.role"), who, role);
        if !known.contains(competency) {
            self.refuse(
                format!("{field}.competency"),
                None,
                format!(
                    "{who} names the competency \"{competency}\", which the plan hasn't got; use \
                     the id of one of its competencies, or import the framework first.",
                ),
            );
        }
    }

    fn competency(&mut self, field: &str, competency: &Competency) {
        let name = &competency.name;
        self.name(&format!("{field}.name"), None, "A competency's name", name, false);
        for (member, what, label) in [
            ("framework", "A framework", &competency.framework),
            ("level", "A level", &competency.level),
            ("stage", "A stage", &competency.stage),
        ] {
            self.label(&format!("{field}.{member}"), None, what, label);
        }
        let described = competency.description.as_deref().unwrap_or_default();
        self.text(&format!("{field}.description"), "A description", described);
        if let Some(years) = competency.lapses_after {
            let must = "write from 1 to 60, or nothing where it doesn't lapse";
            let what = format!("The years after which {name} lapses");
            self.between(
                &format!("{field}.lapses_after"),
                &what,
                f64::from(years),
                1.0,
                60.0,
                must,
            );
        }
        for (member, what, value, most) in [
            ("training_hours", "The hours of training for", competency.training_hours, 1e5),
            ("training_weeks", "The weeks of training for", competency.training_weeks, 1_000.0),
            ("training_cost", "What training costs for", competency.training_cost, MOST_POUNDS),
            ("supervisor_hours", "The supervisor's hours for", competency.supervisor_hours, 1e5),
        ] {
            self.count(&format!("{field}.{member}"), &format!("{what} {name}"), value, most);
        }
        let mut roles = HashSet::new();
        for (nth, supervisor) in competency.supervisors.iter().enumerate() {
            let field = format!("{field}.supervisors[{nth}]");
            self.known_role(
                &format!("{field}.role"),
                &format!("Supervising {name}"),
                &supervisor.role,
            );
            if !roles.insert(supervisor.role.as_str()) {
                let role = self.role_name(&supervisor.role).to_owned();
                self.refuse(
                    format!("{field}.role"),
                    Some(&supervisor.role),
                    format!("{role} supervises {name} twice; keep one of the two."),
                );
            }
            let what = format!("The hours a year for supervising {name}");
            let hours = Some(supervisor.hours_per_wte);
            self.count(&format!("{field}.hours_per_wte"), &what, hours, 8_784.0);
        }
        self.own_evidence(field, competency.evidence.as_ref());
    }

    fn benchmarks(&mut self, picture: &Picture) {
        let mut seen = HashSet::new();
        for (place, benchmark) in picture.benchmarks.iter().enumerate() {
            let field = format!("picture.benchmarks[{place}]");
            self.own_name(&field, "A benchmark's name", &benchmark.name, &mut seen);
            self.benchmark(&field, benchmark);
        }
    }

    fn benchmark(&mut self, field: &str, benchmark: &Benchmark) {
        let (name, measure) = (&benchmark.name, benchmark.measure);
        for (member, scope) in [("scope", &benchmark.scope), ("whole", &benchmark.whole)] {
            if let Some(scope) = scope {
                self.scope(&format!("{field}.{member}"), "benchmark", name, scope);
            }
        }
        match (measure.base_word(), &benchmark.base) {
            (Some(word), None) => self.refuse(
                format!("{field}.base"),
                None,
                format!("{name} compares {}; give the {word} of your area.", measure.words()),
            ),
            (None, Some(_)) => self.refuse(
                format!("{field}.base"),
                None,
                format!(
                    "{name} compares the {}, which is reckoned on nothing else; take the base away.",
                    measure.words(),
                ),
            ),
            (Some(word), base @ Some(_)) => {
                let what = format!("The {word} of {name}");
                self.yearly(&format!("{field}.base"), &what, base.as_ref(), MOST_BASE);
            }
            (None, None) => {}
        }
        if measure != BenchmarkMeasure::ShareOfWte && benchmark.whole.is_some() {
            self.refuse(
                format!("{field}.whole"),
                None,
                format!(
                    "{name} is no share of a whole; take the whole away, or compare a share of WTE."
                ),
            );
        }
        if let Some(year) = benchmark.year
            && year != self.plan.baseline_year()
        {
            self.within_horizon(&format!("{field}.year"), &format!("The benchmark {name}"), year);
        }
        let mut seen = HashSet::new();
        for (nth, peer) in benchmark.peers.iter().enumerate() {
            let field = format!("{field}.peers[{nth}]");
            self.own_name(&field, "A peer's name", &peer.name, &mut seen);
            self.measured(
                &field,
                &format!("{} of {}", measure.words(), peer.name),
                benchmark,
                peer.value,
            );
        }
        if let Some(standard) = &benchmark.standard {
            let field = format!("{field}.standard");
            self.name(&format!("{field}.name"), None, "A standard's name", &standard.name, false);
            self.measured(
                &field,
                &format!("What {} asks for", standard.name),
                benchmark,
                standard.value,
            );
            self.own_evidence(&field, standard.evidence.as_ref());
        }
        self.own_evidence(field, benchmark.evidence.as_ref());
    }

    fn measured(&mut self, field: &str, what: &str, benchmark: &Benchmark, value: f64) {
        let field = format!("{field}.value");
        match benchmark.measure {
            BenchmarkMeasure::ShareOfWte => self.share_of(&field, what, Some(value)),
            BenchmarkMeasure::VacancyRate => {
                let must = "it must be from -100 % to 100 % (-1 to 1)";
                self.between(&field, what, value, -1.0, 1.0, must);
            }
            _ => self.count(&field, what, Some(value), MOST_BASE),
        }
    }

    fn readiness(&mut self, picture: &Picture) {
        for (place, question) in picture.readiness.iter().enumerate() {
            let field = format!("picture.readiness[{place}]");
            self.name(&format!("{field}.list"), None, "A list's name", &question.list, false);
            self.label(&format!("{field}.heading"), None, "A heading", &question.heading);
            self.label(&format!("{field}.owner"), None, "A question's owner", &question.owner);
            self.label(
                &format!("{field}.became"),
                None,
                "What a question became",
                &question.became,
            );
            if question.question.trim().is_empty() {
                self.refuse(
                    format!("{field}.question"),
                    None,
                    "A question is empty; write it, or remove its row.".to_owned(),
                );
            }
            for (member, what, text) in [
                ("question", "A question", Some(&question.question)),
                ("said", "An answer", question.said.as_ref()),
                ("to_do", "What is to be done", question.to_do.as_ref()),
            ] {
                let text = text.map(String::as_str).unwrap_or_default();
                self.text(&format!("{field}.{member}"), what, text);
            }
            self.date(&format!("{field}.date"), "A question's date", &question.date);
            self.own_evidence(&field, question.evidence.as_ref());
        }
    }

    fn integrated(&mut self, model: &IntegratedModel) {
        let field = "picture.integrated";
        self.name(&format!("{field}.area"), None, "The area", &model.area, false);
        self.yearly(&format!("{field}.births"), "Births", Some(&model.births), MOST_BASE);
        for (member, what, flow) in [
            ("reached_severe", "Those reached with a severe need", &model.reached_severe),
            ("reached_mild", "Those reached with a mild to moderate need", &model.reached_mild),
        ] {
            self.yearly(&format!("{field}.{member}"), what, flow.as_ref(), MOST_BASE);
        }
        self.share_of(&format!("{field}.prevalence"), "Prevalence", Some(model.prevalence));
        self.share_of(
            &format!("{field}.severe_share"),
            "The severe share",
            Some(model.severe_share),
        );
        let must = "it must be at least 0.1: the people one practitioner sees in a year";
        let caseload = format!("{field}.caseload");
        self.between(&caseload, "The caseload", model.caseload, 0.1, 1e6, must);
        if let Some(stated) = &model.stated {
            for (member, what, value) in [
                ("reached", "Those said to be reached", stated.reached),
                ("unmet", "Those said not to be reached", stated.unmet),
                ("practitioners", "The practitioners said to be needed", stated.practitioners),
            ] {
                self.count(&format!("{field}.stated.{member}"), what, value, MOST_BASE);
            }
            self.own_evidence(&format!("{field}.stated"), stated.evidence.as_ref());
        }
        self.settings(field, model);
        if let Some(access) = &model.access {
            let field = format!("{field}.access");
            let hours = Some(access.hours_per_week);
            self.count(
                &format!("{field}.hours_per_week"),
                "The hours the single point of access is open a week",
                hours,
                168.0,
            );
            self.count(
                &format!("{field}.on_duty"),
                "The people on duty there",
                Some(access.on_duty),
                1e5,
            );
            if let Some(role) = &access.role {
                self.known_role(&format!("{field}.role"), "The single point of access", role);
            }
        }
        self.universal(field, model);
        self.time(&format!("{field}.time"), "practitioners", &model.time);
        self.areas(field, model);
        self.evidence(field, model.evidence.as_ref(), &model.field_evidence);
    }

    fn settings(&mut self, field: &str, model: &IntegratedModel) {
        let mut seen = HashSet::new();
        for (nth, setting) in model.settings.iter().enumerate() {
            let field = format!("{field}.settings[{nth}]");
            self.own_name(&field, "A setting's name", &setting.name, &mut seen);
            let what = format!("The share of practitioners in {}", setting.name);
            self.share_of(&format!("{field}.share"), &what, Some(setting.share));
            if let Some(role) = &setting.role {
                self.known_role(&format!("{field}.role"), &setting.name, role);
            }
        }
        let shares: f64 = model.settings.iter().map(|setting| setting.share).sum();
        self.no_more_than_all(&format!("{field}.settings"), "The settings", shares);
    }

    fn no_more_than_all(&mut self, field: &str, what: &str, shares: f64) {
        if shares > WHOLE {
            self.refuse(
                field,
                None,
                format!(
                    "{what} add up to {}; lower them to 100 % at most.",
                    crate::written::percent(shares),
                ),
            );
        }
    }

    fn universal(&mut self, field: &str, model: &IntegratedModel) {
        let mut seen = HashSet::new();
        for (nth, group) in model.universal.iter().enumerate() {
            let field = format!("{field}.universal[{nth}]");
            self.own_name(&field, "A group's name", &group.name, &mut seen);
            let name = &group.name;
            for (member, what, value, most) in [
                ("heads", "The number of", group.heads, MOST_HEADS),
                ("training_hours", "The hours of training of", group.training_hours, 8_784.0),
                (
                    "supervision_hours",
                    "The hours of supervision of",
                    group.supervision_hours,
                    8_784.0,
                ),
            ] {
                self.count(
                    &format!("{field}.{member}"),
                    &format!("{what} {name}"),
                    Some(value),
                    most,
                );
            }
            if let Some(size) = group.group_size {
                let what = format!("How many of {name} are taught at once");
                self.between(
                    &format!("{field}.group_size"),
                    &what,
                    size,
                    1.0,
                    1e4,
                    "it must be at least 1",
                );
            }
        }
    }

    fn areas(&mut self, field: &str, model: &IntegratedModel) {
        let mut groups = HashSet::new();
        for (nth, group) in model.groups.iter().enumerate() {
            let field = format!("{field}.groups[{nth}]");
            self.own_name(&field, "A group's name", &group.name, &mut groups);
            let what = format!("The relative need of {}", group.name);
            let must = "it must be from 0 to 100: 1 is as great as everyone else's";
            self.between(
                &format!("{field}.relative_need"),
                &what,
                group.relative_need,
                0.0,
                100.0,
                must,
            );
            self.own_evidence(&field, group.evidence.as_ref());
        }
        let mut seen = HashSet::new();
        for (nth, area) in model.areas.iter().enumerate() {
            let field = format!("{field}.areas[{nth}]");
            self.own_name(&field, "An area's name", &area.name, &mut seen);
            self.count(
                &format!("{field}.births"),
                &format!("The births of {}", area.name),
                area.births,
                MOST_BASE,
            );
            self.share_of(
                &format!("{field}.share"),
                &format!("The share of {}", area.name),
                area.share,
            );
            if area.births.is_some() == area.share.is_some() {
                self.refuse(
                    field.clone(),
                    None,
                    format!("{} needs its births or its share of them, one of the two.", area.name),
                );
            }
            let mut named = HashSet::new();
            let in_groups: f64 = area.groups.iter().map(|part| part.share).sum();
            let what = format!("The shares of groups in {}", area.name);
            self.no_more_than_all(&format!("{field}.groups"), &what, in_groups);
            for (part, share) in area.groups.iter().enumerate() {
                if !named.insert(share.group.as_str()) {
                    self.refuse(
                        format!("{field}.groups[{part}].group"),
                        None,
                        format!("{} names {} twice; keep one share.", area.name, share.group),
                    );
                }
                let field = format!("{field}.groups[{part}]");
                if !groups.contains(share.group.as_str()) {
                    self.refuse(
                        format!("{field}.group"),
                        None,
                        format!(
                            "{} names the group \"{}\", whose need is not given; add the group, or \
                             correct its name.",
                            area.name, share.group,
                        ),
                    );
                }
                let what = format!("The share of {} in {}", share.group, area.name);
                self.share_of(&format!("{field}.share"), &what, Some(share.share));
            }
        }
        let shares: f64 = model.areas.iter().filter_map(|area| area.share).sum();
        self.no_more_than_all(&format!("{field}.areas"), "The areas' shares", shares);
    }
}

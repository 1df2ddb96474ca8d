//! One row after another taken into a picture.

use std::collections::BTreeMap;

use fivefold_engine::plan::{
    Answer, Area, AskedOf, BenchmarkMeasure, Competency, CompetencyHeld, CompetencyRequired,
    Confidence, Evidence, Flow, FunctionCover, GroupShare, Peer, Picture, Plan, ReadinessQuestion,
    Strand, StrandKind, Team, TeamFunction, Year,
};

use crate::extract::quoted;
use crate::tables::{Cell, Row};

use super::PictureTable;

/// A picture that rows are taken into.
pub(super) struct Taking<'a> {
    plan: &'a Plan,
    table: PictureTable,
    file: String,
    pub(super) picture: Picture,
}

/// A row's cells by the table's columns.
struct Cells<'a> {
    row: &'a Row,
    places: &'a [Option<usize>],
}

impl<'a> Taking<'a> {
    pub(super) fn new(plan: &'a Plan, table: PictureTable, file: String) -> Self {
        Self { plan, table, file, picture: plan.picture.clone() }
    }

    /// Takes a row; whether it is new.
    pub(super) fn row(&mut self, row: &Row, places: &[Option<usize>]) -> Result<bool, String> {
        let cells = Cells { row, places };
        match self.table {
            PictureTable::Strands => self.strand(&cells),
            PictureTable::Functions => self.function(&cells),
            PictureTable::Cover => self.cover(&cells),
            PictureTable::Competencies => self.competency(&cells),
            PictureTable::Required => self.required(&cells),
            PictureTable::Held => self.held(&cells),
            PictureTable::Peers => self.peer(&cells),
            PictureTable::Readiness => self.question(&cells),
            PictureTable::Areas => self.area(&cells),
        }
    }

    fn strand(&mut self, cells: &Cells) -> Result<bool, String> {
        let named = cells.name(0, "strand")?;
        let strand = StrandKind::ALL
            .into_iter()
            .find(|kind| kind.name().eq_ignore_ascii_case(&named))
            .ok_or_else(|| {
                let all: Vec<&str> = StrandKind::ALL.into_iter().map(StrandKind::name).collect();
                format!("{} is none of the six strands: {}.", quoted(&named), all.join(", "))
            })?;
        let row = Strand {
            strand,
            source: cells.text(1),
            date: cells.date(2)?,
            coverage: cells.text(3),
            feeds: cells.text(4),
            missing: cells.text(5),
            evidence: None,
        };
        let same = |other: &Strand| other.strand == strand;
        Ok(put(&mut self.picture.strands, same, |old| Strand {
            evidence: old.and_then(|old| old.evidence.clone()),
            ..row
        }))
    }

    fn function(&mut self, cells: &Cells) -> Result<bool, String> {
        let (team, name) = (cells.name(0, "team")?, cells.name(1, "function")?);
        let row = TeamFunction {
            name: name.clone(),
            hours_per_week: cells.flow(2, "Hours a week")?,
            hours_per_referral: cells.figure(3, "Hours a referral")?,
            referrals: cells.flow(4, "Referrals a year")?,
            on_duty: cells.flow(5, "On duty day and night")?,
            minimum: cells.share(6, "Least share")?,
            supervision: cells.figure(7, "Supervision an hour")?,
            evidence: None,
        };
        let said = Self::evidence(cells, 8)?;
        let known = self.picture.teams.iter().position(|other| other.name == team);
        let place = known.unwrap_or_else(|| {
            self.picture.teams.push(Team { name: team, ..Team::default() });
            self.picture.teams.len() - 1
        });
        let of_team = self.picture.teams.get(place);
        let old = of_team.and_then(|team| team.functions.iter().find(|own| own.name == name));
        let evidence = self.kept(old.and_then(|old| old.evidence.as_ref()), said);
        let Some(team) = self.picture.teams.get_mut(place) else { return Ok(false) };
        let row = TeamFunction { evidence, ..row };
        Ok(put(&mut team.functions, |other| other.name == name, |_| row))
    }

    fn cover(&mut self, cells: &Cells) -> Result<bool, String> {
        let (team, function) = (cells.name(0, "team")?, cells.name(1, "function")?);
        let role = self.role(&cells.name(2, "role")?)?;
        let share = cells.share(3, "Share of time")?;
        let supervised = cells.yes(4, "Under supervision")?.then_some(true);
        let teams = &mut self.picture.teams;
        let team = teams.iter_mut().find(|other| other.name == team).ok_or_else(|| {
            format!("There is no team {}; import its functions first.", quoted(&team))
        })?;
        if team.functions.iter().all(|other| other.name != function) {
            return Err(format!(
                "{} has no function {}; import its functions first.",
                team.name,
                quoted(&function),
            ));
        }
        let same = |other: &FunctionCover| other.function == function && other.role == role;
        Ok(put(&mut team.cover, same, |old| FunctionCover {
            function: function.clone(),
            role: role.clone(),
            share,
            supervised,
            evidence: old.and_then(|old| old.evidence.clone()),
        }))
    }

    fn competency(&mut self, cells: &Cells) -> Result<bool, String> {
        let id = cells.name(0, "id")?;
        let lapses_after = match cells.figure(6, "Lapses after years")? {
            Some(years) if years.fract() == 0.0 && (1.0..=60.0).contains(&years) => {
                Some(years as u32)
            }
            Some(_) => {
                return Err(
                    "Lapses after years: write whole years from 1 to 60, or nothing where it \
                            doesn't lapse."
                        .to_owned(),
                );
            }
            None => None,
        };
        let row = Competency {
            id: id.clone(),
            name: cells.name(1, "competency")?,
            framework: cells.text(2),
            level: cells.text(3),
            stage: cells.text(4),
            description: cells.text(5),
            lapses_after,
            training_hours: cells.figure(7, "Training hours")?,
            training_weeks: cells.figure(8, "Training weeks")?,
            training_cost: cells.figure(9, "Training cost")?,
            supervisor_hours: cells.figure(10, "Supervisor hours")?,
            supervisors: Vec::new(),
            evidence: None,
        };
        let old = self.picture.competency(&id).and_then(|old| old.evidence.as_ref());
        let evidence = self.kept(old, Self::evidence(cells, 11)?);
        let row = Competency { evidence, ..row };
        Ok(put(
            &mut self.picture.competencies,
            |other| other.id == id,
            |old| Competency {
                supervisors: old.map(|old| old.supervisors.clone()).unwrap_or_default(),
                ..row
            },
        ))
    }

    fn required(&mut self, cells: &Cells) -> Result<bool, String> {
        let role = self.role(&cells.name(0, "role")?)?;
        let competency = self.known_competency(&cells.name(1, "competency")?)?;
        let same =
            |other: &CompetencyRequired| other.role == role && other.competency == competency;
        let old = self.picture.required.iter().find(|other| same(other));
        let row = CompetencyRequired {
            role: role.clone(),
            competency: competency.clone(),
            share: cells.share(2, "Share of those in post")?,
            evidence: self
                .kept(old.and_then(|old| old.evidence.as_ref()), Self::evidence(cells, 3)?),
        };
        Ok(put(&mut self.picture.required, same, |_| row))
    }

    fn held(&mut self, cells: &Cells) -> Result<bool, String> {
        let role = self.role(&cells.name(0, "role")?)?;
        let competency = self.known_competency(&cells.name(1, "competency")?)?;
        let heads = cells.figure(2, "Heads")?.ok_or("There is no figure in it; give the heads.")?;
        let gained = cells.year(3)?;
        let same = |other: &CompetencyHeld| {
            other.role == role && other.competency == competency && other.gained == gained
        };
        if gained > self.plan.baseline_year() {
            return Err(format!(
                "It was gained in {gained}, after the baseline; write the financial year it was \
                 gained in, {} at the latest.",
                self.plan.baseline_year(),
            ));
        }
        let old = self.picture.held.iter().find(|other| same(other));
        let row = CompetencyHeld {
            role: role.clone(),
            competency: competency.clone(),
            heads,
            gained,
            evidence: self
                .kept(old.and_then(|old| old.evidence.as_ref()), Self::evidence(cells, 4)?),
        };
        Ok(put(&mut self.picture.held, same, |_| row))
    }

    fn peer(&mut self, cells: &Cells) -> Result<bool, String> {
        let (name, peer) = (cells.name(0, "benchmark")?, cells.name(1, "peer")?);
        let benchmarks = &mut self.picture.benchmarks;
        let there_are: Vec<String> = benchmarks.iter().map(|own| own.name.clone()).collect();
        let benchmark = benchmarks
            .iter_mut()
            .find(|own| own.name.eq_ignore_ascii_case(&name))
            .ok_or_else(|| match there_are.as_slice() {
                [] => "There is no benchmark yet; add one with its measure first.".to_owned(),
                there_are => format!(
                    "There is no benchmark {}; there are: {}.",
                    quoted(&name),
                    there_are.join(", "),
                ),
            })?;
        let value = match benchmark.measure {
            // More in post than funded posts is a vacancy rate below nothing.
            BenchmarkMeasure::VacancyRate => cells.signed_share(2, "Value")?,
            measure if measure.is_share() => cells.share(2, "Value")?,
            _ => cells.figure(2, "Value")?,
        };
        let value = value.ok_or("There is no figure in it; give the value.")?;
        benchmark.evidence.get_or_insert_with(|| Evidence {
            source: Some(self.file.clone()),
            ..Evidence::default()
        });
        let row = Peer { name: peer.clone(), value };
        Ok(put(&mut benchmark.peers, |other| other.name == peer, |_| row))
    }

    fn question(&mut self, cells: &Cells) -> Result<bool, String> {
        let (list, question) = (cells.name(0, "list")?, cells.name(2, "question")?);
        let word = |place: usize, what: &str, words: [&str; 3]| -> Result<Option<usize>, String> {
            let Some(said) = cells.text(place) else { return Ok(None) };
            let found = words.iter().position(|word| said.eq_ignore_ascii_case(word));
            let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
            found.map(Some).ok_or_else(|| {
                format!("{what}: {} is none of {}.", quoted(&said), words.join(", "))
            })
        };
        let asked_of = word(3, "Asked of", ["Local", "National", ""])?;
        let answer = word(4, "Answer", ["Yes", "Partly", "No"])?;
        let row = ReadinessQuestion {
            list: list.clone(),
            heading: cells.text(1),
            question: question.clone(),
            asked_of: asked_of
                .map(|place| if place == 0 { AskedOf::Local } else { AskedOf::National }),
            answer: answer
                .and_then(|place| [Answer::Yes, Answer::Partly, Answer::No].get(place).copied()),
            said: cells.text(5),
            owner: cells.text(6),
            date: cells.date(7)?,
            to_do: cells.text(8),
            became: None,
            evidence: None,
        };
        let same = |other: &ReadinessQuestion| other.list == list && other.question == question;
        Ok(put(&mut self.picture.readiness, same, |old| ReadinessQuestion {
            became: old.and_then(|old| old.became.clone()),
            evidence: old.and_then(|old| old.evidence.clone()),
            ..row
        }))
    }

    fn area(&mut self, cells: &Cells) -> Result<bool, String> {
        let name = cells.name(0, "area")?;
        let model = self.picture.integrated.as_mut().ok_or(
            "The plan has no integrated model; add it with its births and prevalence first.",
        )?;
        let (births, share) = (cells.figure(1, "Births")?, cells.share(2, "Share")?);
        if births.is_some() == share.is_some() {
            return Err("Give its births or its share of them, one of the two.".to_owned());
        }
        let mut groups = Vec::new();
        for part in cells.text(3).iter().flat_map(|text| text.split(';')) {
            let (group, share) = part.rsplit_once(':').ok_or_else(|| {
                format!("Groups: {} has no share; write \"group: 0.2\".", quoted(part.trim()))
            })?;
            let group = group.trim().to_owned();
            if model.groups.iter().all(|other| other.name != group) {
                return Err(format!(
                    "There is no group {}; add it with its relative need first.",
                    quoted(&group),
                ));
            }
            let share = Cell::of_text(share.trim());
            let share = fraction(&share, "Groups")?.ok_or("Groups: there is no share.")?;
            groups.push(GroupShare { group, share });
        }
        let row = Area { name: name.clone(), births, share, groups };
        Ok(put(&mut model.areas, |other| other.name == name, |_| row))
    }

    /// A role's id by its id or its name.
    fn role(&self, text: &str) -> Result<String, String> {
        let roles = &self.plan.roles;
        if roles.iter().any(|role| role.id == text) {
            return Ok(text.to_owned());
        }
        let named: Vec<_> =
            roles.iter().filter(|role| role.name.eq_ignore_ascii_case(text)).collect();
        match named.as_slice() {
            [role] => Ok(role.id.clone()),
            [] => Err(format!("There is no role {}; write one of the plan's.", quoted(text))),
            _ => Err(format!(
                "{} roles are called {}; write the id of one.",
                named.len(),
                quoted(text),
            )),
        }
    }

    fn known_competency(&self, text: &str) -> Result<String, String> {
        let all = &self.picture.competencies;
        let by_name = || all.iter().find(|own| own.name.eq_ignore_ascii_case(text));
        let found = all.iter().find(|own| own.id == text).or_else(by_name);
        found.map(|own| own.id.clone()).ok_or_else(|| {
            format!("There is no competency {}; import its framework first.", quoted(text))
        })
    }

    /// Where a row says it comes from.
    fn evidence(cells: &Cells, place: usize) -> Result<Said, String> {
        use Confidence::{Derived, Illustrative, Published, Reported, Unverified};
        let confidence = match cells.text(place + 1) {
            None => None,
            Some(said) => {
                let all = [Published, Reported, Derived, Unverified, Illustrative];
                let found = all.into_iter().find(|own| own.word().eq_ignore_ascii_case(&said));
                Some(found.ok_or_else(|| {
                    let words: Vec<&str> = all.into_iter().map(Confidence::word).collect();
                    format!("Confidence: {} is none of {}.", quoted(&said), words.join(", "))
                })?)
            }
        };
        let source = cells.text(place);
        Ok(Said { source, confidence })
    }

    /// A row's evidence with what the table says of it; what it doesn't say stays, and a row without
    /// a source is from the file.
    fn kept(&self, old: Option<&Evidence>, said: Said) -> Option<Evidence> {
        let is_new = old.is_none();
        let mut evidence = old.cloned().unwrap_or_default();
        if is_new {
            evidence.source = Some(self.file.clone());
        }
        evidence.source = said.source.or(evidence.source);
        evidence.confidence = said.confidence.or(evidence.confidence);
        Some(evidence)
    }
}

/// What a row says of where it comes from.
struct Said {
    source: Option<String>,
    confidence: Option<Confidence>,
}

/// Puts a row in the place of the one that is the same, or at the end; whether it is new.
fn put<T>(rows: &mut Vec<T>, same: impl Fn(&T) -> bool, row: impl FnOnce(Option<&T>) -> T) -> bool {
    match rows.iter().position(same) {
        Some(place) => {
            let new = row(rows.get(place));
            if let Some(old) = rows.get_mut(place) {
                *old = new;
            }
            false
        }
        None => {
            rows.push(row(None));
            true
        }
    }
}

fn fraction(cell: &Cell, what: &str) -> Result<Option<f64>, String> {
    use crate::tables::{ShareLimit, SharesAs};
    let share = cell.share(SharesAs::Fractions, ShareLimit::TheWhole);
    let share = share.map_err(|problem| format!("{what}: {problem}"))?;
    Ok(share.map(|share| share.fraction))
}

impl Cells<'_> {
    fn cell(&self, place: usize) -> &Cell {
        match self.places.get(place).copied().flatten() {
            Some(column) => self.row.cell(column),
            None => &Cell::Empty,
        }
    }

    /// A text, without the apostrophe that made it inert.
    fn text(&self, place: usize) -> Option<String> {
        let text = self.cell(place).text()?;
        let text = match text.strip_prefix('\'') {
            Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
            _ => text.as_str(),
        };
        Some(text.trim().to_owned()).filter(|text| !text.is_empty())
    }

    fn name(&self, place: usize, what: &str) -> Result<String, String> {
        self.text(place).ok_or_else(|| format!("It names no {what}; write one."))
    }

    fn figure(&self, place: usize, what: &str) -> Result<Option<f64>, String> {
        let read = self.cell(place).number().map_err(|problem| format!("{what}: {problem}"))?;
        match read {
            Some(value) if value < 0.0 => {
                Err(format!("{what}: {value} is less than nothing; check the figure."))
            }
            read => Ok(read),
        }
    }

    fn share(&self, place: usize, what: &str) -> Result<Option<f64>, String> {
        fraction(self.cell(place), what)
    }

    /// A share that may be below nothing: −0.02 or −2 %.
    fn signed_share(&self, place: usize, what: &str) -> Result<Option<f64>, String> {
        let text = self.text(place).unwrap_or_default();
        let unsigned = text.strip_prefix(['-', '\u{2212}']);
        match unsigned {
            Some(unsigned) => Ok(fraction(&Cell::of_text(unsigned), what)?.map(|share| -share)),
            None => self.share(place, what),
        }
    }

    /// One figure, or figures by year: `2027: 20; 2028: 50`.
    fn flow(&self, place: usize, what: &str) -> Result<Option<Flow>, String> {
        let Some(text) = self.text(place) else { return Ok(None) };
        if !text.contains(':') {
            return Ok(self.figure(place, what)?.map(Flow::Number));
        }
        let mut values = BTreeMap::new();
        for part in text.split(';') {
            let read = part.split_once(':').and_then(|(year, value)| {
                let year: Year = year.trim().parse().ok()?;
                let value = Cell::of_text(value.trim()).number().ok()??;
                (value >= 0.0).then_some((year, value))
            });
            let (year, value) = read.ok_or_else(|| {
                format!(
                    "{what}: {} is no year with a figure; write \"2027: 20\".",
                    quoted(part.trim())
                )
            })?;
            values.insert(year, value);
        }
        Ok(Some(Flow::ByYear(values)))
    }

    fn yes(&self, place: usize, what: &str) -> Result<bool, String> {
        match self.text(place).map(|text| text.to_lowercase()).as_deref() {
            None | Some("no" | "n" | "false" | "0") => Ok(false),
            Some("yes" | "y" | "true" | "1" | "x") => Ok(true),
            Some(other) => Err(format!("{what}: {} is neither yes nor no.", quoted(other))),
        }
    }

    fn date(&self, place: usize) -> Result<Option<String>, String> {
        let date = self.cell(place).date().map_err(|problem| format!("Date: {problem}"))?;
        Ok(date.map(|date| date.format("%Y-%m-%d").to_string()))
    }

    /// A financial year: `2018/19`, or the year it ends in.
    fn year(&self, place: usize) -> Result<Year, String> {
        let text = self.text(place).unwrap_or_default();
        let whole = text.split('.').next().unwrap_or_default();
        let ends = match whole.split_once('/') {
            Some((first, _)) => first.trim().parse::<Year>().ok().map(|year| year + 1),
            None => whole.trim().parse().ok(),
        };
        ends.filter(|year| (1900..=2200).contains(year)).ok_or_else(|| {
            format!(
                "{} is no financial year; write 2018/19, or the year it ends in.",
                quoted(&text)
            )
        })
    }
}

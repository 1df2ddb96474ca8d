//! The sections of a report as they are gathered, one after another.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::drawn::DrawnSection;
use super::picture::PartedSection;
use super::{
    Sources, agreed, beside, bridge, closing, cost, doubt, gaps, method, mix, notices, picture,
    pipelines, running_order, scenarios, schedule, sensitivity, targets, where_we_are,
};
use crate::{ReportError, Section};

/// A section behind the first page.
#[derive(Serialize)]
pub struct SectionText {
    /// By which the template finds how to show it, and other sections whether it is there.
    name: &'static str,
    /// Whether its pages lie on their side.
    landscape: bool,
    said: Value,
}

/// The sections so far, and what of them is to come in an appendix.
#[derive(Default)]
pub struct Gathered {
    /// In reading order.
    pub sections: Vec<SectionText>,
    /// Their drawings as SVG, by the name the text knows them by.
    pub charts: BTreeMap<String, String>,
    in_full: Vec<SectionText>,
}

impl Gathered {
    /// Adds a section; nothing where the plan has nothing for it.
    pub fn add(&mut self, section: Section, of: &Sources) -> Result<(), ReportError> {
        let request = of.request;
        let plan = request.plan;
        let upright = |said: Value| Some((false, said));
        let there = |is_there: bool, said: Value| is_there.then_some((false, said));
        // Tables too long for their section come before the other long ones.
        if section >= Section::InPost {
            self.sections.append(&mut self.in_full);
        }
        let shown = match section {
            // The first page is there anyway.
            Section::Summary => None,
            Section::WhereWeAre => upright(to_value(where_we_are::gather(of))?),
            Section::Targets => upright(to_value(targets::gather(of))?),
            Section::Gaps => self.drawn(section, gaps::gather(of)?)?,
            Section::Context => {
                let context = beside::context(plan);
                there(!context.is_empty(), to_value(context)?)
            }
            Section::Outturn => {
                let outturn = beside::outturn(plan, &of.names, request.result);
                there(outturn.is_some(), to_value(outturn)?)
            }
            Section::Levers => {
                let levers = schedule::levers(of)?;
                let (landscape, is_long) = (levers.landscape, levers.is_long());
                let said = to_value(levers)?;
                if is_long {
                    let name = section.name();
                    self.in_full.push(SectionText { name, landscape, said });
                    None
                } else {
                    Some((landscape, said))
                }
            }
            Section::Bridge => self.drawn(section, bridge::gather(of)?)?,
            Section::Pipelines => self.drawn(section, pipelines::gather(of)?)?,
            Section::Scenarios => self.drawn(section, scenarios::gather(of)?)?,
            Section::SkillMix => self.drawn(section, mix::gather(of)?)?,
            Section::Picture => {
                let strands = picture::strands(of);
                there(!strands.is_empty(), to_value(strands)?)
            }
            Section::Functions => self.parted(picture::functions(of))?,
            Section::Competencies => self.parted(picture::competencies(of))?,
            Section::Benchmarks => self.parted(picture::benchmarks(of)?)?,
            Section::Integrated => self.parted(picture::integrated(of))?,
            Section::Cost => self.drawn(section, cost::gather(of)?)?,
            Section::Sensitivity => self.drawn(section, sensitivity::gather(of)?)?,
            Section::Doubt => self.drawn(section, doubt::gather(of)?)?,
            Section::Assumptions => upright(to_value(&of.register.groups)?),
            Section::Risks => upright(to_value(notices::section(of))?),
            Section::Readiness => {
                let lists = picture::readiness(plan);
                there(!lists.is_empty(), to_value(lists)?)
            }
            Section::Actions => upright(to_value(agreed::gather(of)?)?),
            Section::RunningOrder => {
                let stops = running_order::gather(plan);
                there(!stops.is_empty(), to_value(stops)?)
            }
            Section::Notes => {
                let notes = closing::notes(plan);
                there(!notes.is_empty(), to_value(notes)?)
            }
            Section::Method => upright(to_value(method::gather(of))?),
            Section::InPost => {
                let in_post = schedule::in_post(of);
                Some((in_post.landscape, to_value(in_post)?))
            }
            Section::Ledgers => {
                let ledgers = schedule::ledgers(of);
                Some((ledgers.landscape, to_value(ledgers)?))
            }
            Section::SignOff => upright(Value::Null),
        };
        let name = section.name();
        self.sections.extend(shown.map(|(landscape, said)| SectionText { name, landscape, said }));
        Ok(())
    }

    /// Nothing more is to come: what waits for the appendix comes last.
    pub fn finish(&mut self) {
        self.sections.append(&mut self.in_full);
    }

    /// A section in parts, some of which may have a chart.
    fn parted(
        &mut self,
        parted: Option<PartedSection>,
    ) -> Result<Option<(bool, Value)>, ReportError> {
        let Some(mut parted) = parted else { return Ok(None) };
        self.charts.extend(parted.take_charts());
        Ok(Some((parted.landscape, to_value(parted)?)))
    }

    /// A section with a chart, whose long tables wait for the appendix.
    fn drawn(
        &mut self,
        section: Section,
        drawn: Option<DrawnSection>,
    ) -> Result<Option<(bool, Value)>, ReportError> {
        let Some(mut drawn) = drawn else { return Ok(None) };
        let svg = std::mem::take(&mut drawn.svg);
        self.charts.insert(format!("{}.svg", section.name()), svg);
        if let Some(in_full) = drawn.in_full.take() {
            self.in_full.push(SectionText {
                name: "in_full",
                landscape: in_full.landscape,
                said: to_value(in_full)?,
            });
        }
        Ok(Some((drawn.landscape, to_value(drawn)?)))
    }
}

fn to_value(said: impl Serialize) -> Result<Value, ReportError> {
    Ok(serde_json::to_value(said)?)
}

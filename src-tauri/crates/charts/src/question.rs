//! Which chart of a plan is asked for, and the way from there to the drawing.

use std::sync::atomic::AtomicBool;

pub use fivefold_engine::plan::ChartKind;

use fivefold_engine::bridge::{Span, bridge as bridge_of};
use fivefold_engine::compare::{CompareQuestion, compare};
use fivefold_engine::gap_table::gap_table;
use fivefold_engine::money::cost as cost_of;
use fivefold_engine::pipeline::pipelines_of;
use fivefold_engine::plan::Scope;
use fivefold_engine::programme::Programme;
use fivefold_engine::role_flows::role_flows;
use fivefold_engine::sensitivity::{SensitivityQuestion, sensitivity};
use fivefold_engine::skill_mix::{MixBy, skill_mix};
use fivefold_engine::small_numbers::{refuse_to_tell, refuse_to_tell_scope};
use fivefold_engine::summary::{Unit, summarise};
use fivefold_engine::{EngineError, Model, Plan};
use fivefold_simulate::{DoubtQuestion, simulate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::chart::{Chart, ChartError, ChartSize};
use crate::mode::Mode;
use crate::theme::Theme;
use crate::{
    bridge, comparison, cost, fan, flows, gap, headcount, million, mix, pipeline, tornado,
};

/// What is asked of a plan's chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ChartQuestion {
    /// Which chart.
    pub kind: ChartKind,
    /// The scenario; of several side by side, the base.
    pub scenario: String,
    /// The scenarios set beside it; where none is named, the first others of the plan.
    #[serde(default)]
    pub with: Vec<String>,
    /// The roles.
    pub scope: Scope,
    /// People or whole-time equivalents, where a chart is in one of them.
    pub unit: Unit,
    /// Totals or change, where a chart has both.
    #[serde(default)]
    pub mode: Mode,
    /// The first and the last year of a bridge; none for all.
    #[serde(default)]
    pub span: Option<Span>,
    /// What a skill mix puts roles together by.
    #[serde(default)]
    pub by: MixBy,
    /// What it is drawn for.
    pub theme: Theme,
    /// How large.
    pub size: ChartSize,
}

/// How many scenarios stand beside a base.
const MOST_BESIDE: usize = 3;

/// Works out and draws the chart of a plan that is asked for. `programmes` are those as published,
/// which only [`ChartKind::Million`] shows.
///
/// The same plan, question and programmes give the same bytes.
///
/// # Errors
/// [`ChartError::Plan`] where the engine refuses the plan or the question, otherwise as the chart's
/// own function.
pub fn chart(
    plan: &Plan,
    question: &ChartQuestion,
    programmes: &[Programme],
) -> Result<Chart, ChartError> {
    let ChartQuestion { scenario, scope, unit, mode, theme, size, .. } = question;
    let (unit, mode, theme, size) = (*unit, *mode, *theme, *size);
    let projected = || Model::new(plan)?.scenario_named(scenario);
    match question.kind {
        ChartKind::Headcount => {
            headcount(&summarise(plan, &projected()?, scope, unit), mode, theme, size)
        }
        ChartKind::Bridge => {
            bridge(&bridge_of(plan, scenario, scope, unit, question.span)?, mode, theme, size)
        }
        ChartKind::Pipeline => pipeline(&pipelines_of(plan, scenario, scope)?, theme, size),
        ChartKind::Gap => gap(&gap_table(plan, &projected()?, scope, unit), theme, size),
        ChartKind::Scenarios => {
            let asked = CompareQuestion {
                base: scenario.clone(),
                with: beside(plan, question),
                scope: scope.clone(),
                unit,
            };
            comparison(&compare(plan, &asked)?, mode, theme, size)
        }
        ChartKind::Million => million(programmes, theme, size),
        ChartKind::Flows => flows(&role_flows(plan, scenario, scope)?, theme, size),
        ChartKind::Mix => mix(&skill_mix(plan, &projected()?, scope, question.by), theme, size),
        ChartKind::Cost => cost(&cost_of(plan, scenario, scope)?, mode, theme, size),
        ChartKind::Fan => {
            let asked = DoubtQuestion { scope: scope.clone(), unit, ..DoubtQuestion::default() };
            let doubt = simulate(plan, scenario, &asked, &AtomicBool::new(false))?;
            fan::fan(&doubt, &summarise(plan, &projected()?, scope, unit), theme, size)
        }
        ChartKind::Sensitivity => match sensitivity(plan, &gap_asked(plan, question)) {
            Ok(found) => tornado::tornado(&found, theme, size),
            // A plan without targets is no mistake while a chart is looked at.
            Err(EngineError::AskedWrongly(why)) => tornado::without_gap(&why, theme, size),
            Err(other) => Err(other.into()),
        },
    }
}

/// Refuses a chart that would tell a count below a threshold, or what gives it away. Of headcount,
/// what its scope adds up to may be told where the parts may not; any other kind shows parts.
///
/// # Errors
/// [`ChartError::Plan`], saying so.
pub fn refuse_small_numbers(
    plan: &Plan,
    question: &ChartQuestion,
    below: u32,
) -> Result<(), ChartError> {
    let ChartQuestion { kind, scenario, scope, unit, .. } = question;
    match kind {
        ChartKind::Headcount => refuse_to_tell_scope(plan, scenario, scope, *unit, below)?,
        // Published figures of England.
        ChartKind::Million => {}
        _ => refuse_to_tell(plan, below)?,
    }
    Ok(())
}

/// The gap to the first target of exactly these roles, or else the plan's first.
fn gap_asked(plan: &Plan, question: &ChartQuestion) -> SensitivityQuestion {
    let places = question.scope.role_indices(plan);
    let years = plan.first_year..=plan.last_year();
    let of_scope = plan.targets.iter().find(|target| {
        target.scope.role_indices(plan) == places
            && target.values.keys().any(|year| years.contains(year))
    });
    SensitivityQuestion {
        scenario: question.scenario.clone(),
        target: of_scope.map(|target| target.name.clone()),
        year: None,
    }
}

fn beside(plan: &Plan, question: &ChartQuestion) -> Vec<String> {
    if !question.with.is_empty() {
        return question.with.clone();
    }
    let others = plan.scenarios.iter().filter(|other| other.name != question.scenario);
    others.take(MOST_BESIDE).map(|other| other.name.clone()).collect()
}

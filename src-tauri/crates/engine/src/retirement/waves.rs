//! Every role a wave of retirements is coming in, under the assumption to begin with.

use crate::hints::Hint;
use crate::plan::Plan;

use super::{RetirementAges, retirements};

/// A hint for each role with ages that a wave is coming in.
pub fn waves(plan: &Plan) -> Vec<Hint> {
    let ages = RetirementAges::default();
    let coming = plan.roles.iter().filter_map(|role| {
        let warnings = retirements(plan, role, ages)?.warnings;
        (!warnings.is_empty()).then(|| Hint {
            role: Some(role.id.clone()),
            scenario: None,
            message: format!(
                "{}: {} Assumed: retirement from {} to {}. See its ages to change that, or to \
                 take the leaver rates that follow.",
                role.name,
                warnings.join(" "),
                ages.from,
                ages.to,
            ),
        })
    });
    coming.collect()
}

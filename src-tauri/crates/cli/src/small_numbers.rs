//! The option that withholds counts of a few people, for outputs that leave whole or not at all.

use clap::Args;
use fivefold_engine::Plan;
use fivefold_engine::small_numbers::refuse_to_tell;

use crate::refusal::Refusal;

/// The option, where an output can't have some of its figures withheld.
#[derive(Debug, Clone, Copy, Args)]
pub struct SuppressBelow {
    /// Refuse where counts of people below N, or what would give them away, would be told. 5 is
    /// usual.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub suppress_below: Option<u32>,
}

impl SuppressBelow {
    /// Refuses an output that tells every figure of a plan, where it is asked to and one is small.
    ///
    /// # Errors
    /// [`Refusal::Engine`], saying so.
    pub fn refuse(self, plan: &Plan) -> Result<(), Refusal> {
        match self.suppress_below {
            Some(below) => Ok(refuse_to_tell(plan, below)?),
            None => Ok(()),
        }
    }
}

//! Signing a plan file: the sign-off and the version that keeps what was signed, in one
//! transaction.

use rusqlite::TransactionBehavior;

use crate::plan_file::PlanFile;
use crate::sign_off::{self, NewSignOff, SignOffAct};
use crate::standing::{self, Standing};
use crate::version::{self, NewVersion};
use crate::view::PlanView;
use crate::{StoreError, table};

impl PlanFile {
    /// Signs the plan as it is now, or withdraws what was signed of it. `plan_hash` is the hash of
    /// its content, `when` RFC 3339. It is no step of undo and no change of the plan: its revision
    /// and its last change stay as they were.
    ///
    /// A review or an approval keeps the plan as a version that is locked as long as it stands.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`]; [`StoreError::SignOffName`], [`StoreError::SignOffRole`],
    /// [`StoreError::SignOffDate`] and [`StoreError::SignOffNote`] where one is missing or not
    /// what it should be; [`StoreError::NothingToWithdraw`]; [`StoreError::TooManyVersions`];
    /// [`StoreError::OutOfStep`] where the file does not hold this plan; and what the disk
    /// refuses. Nothing is signed then.
    pub fn sign_off(
        &mut self,
        asked: &NewSignOff,
        plan_hash: &str,
        when: &str,
    ) -> Result<PlanView, StoreError> {
        self.refuse_read_only()?;
        let new = asked.checked()?;
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if table::read_plan(&transaction)? != self.plan {
            return Err(StoreError::OutOfStep);
        }
        let version = if new.act == SignOffAct::Withdrawn {
            let there_are = sign_off::all(&transaction)?;
            let in_force = standing::in_force(&there_are, plan_hash);
            in_force.last().ok_or(StoreError::NothingToWithdraw)?.version
        } else {
            let version = NewVersion {
                name: &version::free_name(&transaction, &new.words())?,
                when,
                by: self.by.as_deref(),
                revision: self.beside.state.revision,
                plan: &self.plan,
            };
            Some(version::keep(&transaction, &version)?)
        };
        sign_off::add(&transaction, &new, plan_hash, version)?;
        transaction.commit()?;
        self.stands_anew()
    }

    /// How far the plan has come, with that hash of its content.
    pub fn standing(&self, plan_hash: &str) -> Standing {
        Standing::of(&self.beside.sign_offs, plan_hash)
    }
}

//! What a pack can be refused for as a whole.

/// Why a pack can't be made, read or merged. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackRefusal {
    /// No role is in the scope.
    #[error("No role of the plan is in the pack. Choose at least one role.")]
    NoRoles,
    /// The scenario isn't there.
    #[error(
        "The plan has no scenario \"{wanted}\" any more. Rename the scenario it became back to \
         that, or send a new pack."
    )]
    NoScenario {
        /// The scenario the pack is about.
        wanted: String,
    },
    /// A workbook or table without a pack's record.
    #[error(
        "The file is not a pack, or its hidden sheet was removed. Choose the workbook that came \
         back, or send the pack again."
    )]
    NotAPack,
    /// A pack of a later program.
    #[error("The pack was made by a newer Fivefold. Update the program, then merge it.")]
    Newer,
    /// More rows than any pack has.
    #[error(
        "A sheet of the pack has more than {rows} rows, or texts to fill as many, and no pack is \
         so long. Send the pack again and copy the answers into it."
    )]
    TooLong {
        /// The most rows a sheet may have.
        rows: usize,
    },
    /// The record of what was sent is not what was written.
    #[error(
        "The pack's own record of what was sent was changed, so what came back can't be told from \
         it. Send the pack again and copy the answers into it."
    )]
    RecordChanged,
    /// None of its roles is in the plan.
    #[error(
        "None of the pack's roles is in this plan. It was made from \"{title}\"; open that plan \
         first."
    )]
    OtherPlan {
        /// The title of the plan it was made from.
        title: String,
    },
    /// A difference that isn't listed.
    #[error(
        "The pack has no difference \"{0}\". Name those that the list shows, parted by commas, or \
         \"all\"."
    )]
    NoDifference(String),
}

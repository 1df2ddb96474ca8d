//! Staff in post: counted from an extract in one pass, compared with a plan, and put into it.
//!
//! [`count`] reads the extract and knows no plan; [`import`] says what it makes of a plan, checks
//! that the totals reconcile, and has the edit.

mod count;
mod counted;
mod import;
mod layout;
mod placeholder;
mod reconcile;
mod remarks;
mod result;
mod role_after;

pub use count::{as_at, count};
pub use counted::{CountedRole, StaffCount};
pub use import::import;
pub use layout::Layout;
pub use reconcile::Check;
pub(super) use reconcile::plan_after;
pub use result::{Adjustment, RoleImport, RoleIs, StaffImport};

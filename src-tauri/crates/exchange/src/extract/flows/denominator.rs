//! Who was in post when the period began and when it ended: the denominator of a leaver rate.

use fivefold_engine::Plan;

use crate::extract::counting::Group;
use crate::extract::figures::{baseline_day, counted, day};
use crate::extract::mapping::Mapping;
use crate::extract::roles::{Share, allot, named};
use crate::extract::staff::StaffCount;

use super::FlowCount;

/// Staff in post on a day, counted from an extract of them.
#[derive(Clone, Copy)]
pub struct StaffOn<'a> {
    /// What was counted.
    pub count: &'a StaffCount,
    /// The extract's file name.
    pub source: &'a str,
}

/// Staff in post at the ends of the period, where extracts of them were counted.
#[derive(Clone, Copy, Default)]
pub struct StaffThen<'a> {
    /// When it began.
    pub opening: Option<StaffOn<'a>>,
    /// When it ended.
    pub closing: Option<StaffOn<'a>>,
}

impl StaffThen<'_> {
    /// The files a figure comes from: that of the leavers or joiners and those of staff.
    pub fn sources(&self, source: &str) -> String {
        let staff: Vec<&str> =
            [self.opening, self.closing].into_iter().flatten().map(|staff| staff.source).collect();
        match staff.is_empty() {
            true => source.to_owned(),
            false => format!("{source} with {}", staff.join(" and ")),
        }
    }
}

/// The heads of each of the plan's roles in an extract of staff.
pub fn heads_by_role(staff: StaffOn, mapping: &Mapping, plan: &Plan) -> Vec<f64> {
    let roles = &staff.count.roles;
    let groups: Vec<&Group> = roles.iter().map(|role| &role.group).collect();
    let named = named(groups.iter().copied(), &mapping.role_by, plan);
    let mut heads = vec![0.0; plan.roles.len()];
    for (role, shares) in roles.iter().zip(allot(&groups, &named, &mapping.role_by, plan)) {
        for Share { role: place, part } in shares {
            if let Some(heads) = heads.get_mut(place) {
                *heads += role.heads.value() * part;
            }
        }
    }
    heads
}

/// Where those in post at both ends come from, a sentence each.
pub fn words(count: &FlowCount, then: StaffThen, plan: &Plan) -> Vec<String> {
    let opens = count.roles.iter().any(|role| role.opening.is_some());
    let closes = count.roles.iter().any(|role| role.closing.is_some());
    let from = |in_column: bool, staff: Option<StaffOn>| match staff {
        _ if in_column => "the extract's own column".to_owned(),
        Some(StaffOn { count, source }) => {
            let people = counted(count.people.value() as u64, "person", "people");
            format!("{people} counted in {source} as at {}", day(count.as_at))
        }
        None => format!("the plan's baseline of {}", day(baseline_day(plan))),
    };
    vec![
        format!("In post when the period began: {}.", from(opens, then.opening)),
        format!("In post when it ended: {}.", from(closes, then.closing)),
    ]
}

//! Targets: scope, unit, activity, values.

use fivefold_engine::plan::{Activity, PostsReadAs, Scope, TargetUnit};

use crate::refused;

fn activity(units_per_wte: f64, scale: Option<f64>) -> Option<Activity> {
    Some(Activity { measure: "women seen".into(), scale, units_per_wte, ..Activity::default() })
}

#[test]
fn a_scope_names_roles_of_the_plan() {
    refused(&[
        (
            |plan| plan.targets[0].scope = Scope::Role("nobody".into()),
            "targets[0].scope.role [no role] The target \"Perinatal staff\" names the role \
             \"nobody\", which the plan hasn't got; use the id of one of its roles.",
        ),
        (
            |plan| plan.targets[0].scope = Scope::Roles(vec!["nurse".into(), "nobody".into()]),
            "targets[0].scope.roles[1] [no role] The target \"Perinatal staff\" names the role \
             \"nobody\", which the plan hasn't got; use the id of one of its roles.",
        ),
        (
            |plan| plan.targets[0].scope = Scope::Roles(Vec::new()),
            "targets[0].scope.roles [no role] The target \"Perinatal staff\" counts no role; name at \
             least one, or \"all\".",
        ),
        (
            |plan| plan.targets[0].scope = Scope::Team(String::new()),
            "targets[0].scope [no role] The scope of \"Perinatal staff\" is empty; give it a name.",
        ),
    ]);
}

#[test]
fn posts_say_how_they_are_read() {
    refused(&[(
        |plan| plan.targets[0].unit = Some(TargetUnit::Posts),
        "targets[0].posts_read_as [no role] The target \"Perinatal staff\" is in posts and doesn't \
         say how they are read; set posts_read_as to heads, wte or establishment.",
    )]);
}

#[test]
fn activity_becomes_wte() {
    refused(&[
        (
            |plan| plan.targets[0].activity = activity(60.0, None),
            "targets[0].unit [no role] The target \"Perinatal staff\" turns activity into WTE and is \
             compared with something else; set its unit to wte.",
        ),
        (
            |plan| {
                plan.targets[1].activity = activity(60.0, None);
                plan.targets[1].unit = Some(TargetUnit::Posts);
                plan.targets[1].posts_read_as = Some(PostsReadAs::Establishment);
            },
            "targets[1].unit [no role] The target \"Nurses\" turns activity into WTE and is compared \
             with something else; set its unit to wte.",
        ),
        (
            |plan| plan.targets[1].activity = activity(0.0, None),
            "targets[1].activity.units_per_wte [no role] The target \"Nurses\" assumes 0 women seen \
             a WTE; it must be above 0.",
        ),
        (
            |plan| plan.targets[1].activity = activity(f64::NAN, None),
            "targets[1].activity.units_per_wte [no role] The target \"Nurses\" assumes NaN women \
             seen a WTE; it must be above 0.",
        ),
        (
            |plan| plan.targets[1].activity = activity(60.0, Some(-0.1)),
            "targets[1].activity.scale [no role] The target \"Nurses\" is scaled by -0.1; it must be \
             0 or more (0.031 is 3.1 % of a national count).",
        ),
    ]);
}

#[test]
fn values_are_finite_and_of_real_years() {
    refused(&[
        (
            |plan| plan.targets[0].values.extend([(2028, f64::NAN)]),
            "targets[0].values.2028 [no role] The target \"Perinatal staff\" is NaN in 2028; it must \
             be between -1e12 and 1e12.",
        ),
        (
            |plan| plan.targets[0].values.extend([(2028, 1e308)]),
            "targets[0].values.2028 [no role] The target \"Perinatal staff\" is 1e308 in 2028; it \
             must be between -1e12 and 1e12.",
        ),
        (
            |plan| plan.targets[0].values.extend([(29, 1.0)]),
            "targets[0].values.29 [no role] The target \"Perinatal staff\" has a value for 29; write \
             the year it ends in, from 1900 to 2200.",
        ),
    ]);
}

#[test]
fn targets_have_names_of_their_own() {
    refused(&[
        (
            |plan| plan.targets[1].name = "Both".into(),
            "targets[2].name [no role] Two targets are called \"Both\"; give one of them another \
             name.",
        ),
        (
            |plan| plan.targets[1].name = "t".repeat(201),
            "targets[1].name [no role] A target's name has 201 characters; shorten it to 200.",
        ),
    ]);
}

//! An edit in words, as the history and the undo button show it.

use crate::plan::{
    BindUnit, Lever, LeverRow, Outturn, Plan, Role, UnitCosts, UsualPathway, Year, financial_year,
};

use crate::validate::LONGEST_NAME;

use super::figures::{
    Values, Written, amount, cost_change, first_value, flow, one_change, optional, share,
};
use super::{Edit, limits_words, picture};

/// What an edit changes, of whom, from what to what, given the plan before it.
pub fn describe(before: &Plan, edit: &Edit) -> String {
    match edit {
        Edit::Together { what, .. } => what.chars().take(LONGEST_NAME).collect(),
        Edit::SetPlan { title, first_year, years } => {
            if (*first_year, *years) == (before.first_year, before.years) {
                format!("Title: {title}")
            } else {
                let last = first_year.saturating_add(*years as Year).saturating_sub(1);
                format!("Years: {} to {}", financial_year(*first_year), financial_year(last))
            }
        }
        Edit::AddRole { role } => format!("Add role {}", role.name),
        Edit::SetRole { role } => match before.role(&role.id) {
            Some(old) => role_change(before, old, role),
            None => format!("Change role {}", role.name),
        },
        Edit::RemoveRole { id } => format!("Remove role {}", before.role_name(id)),
        Edit::MoveRole { id, to } => {
            format!("Move role {} to place {}", before.role_name(id), to.saturating_add(1))
        }
        Edit::AddScenario { name, copy_of: Some(copied) } => {
            format!("Add scenario {name}, a copy of {copied}")
        }
        Edit::AddScenario { name, copy_of: None } => format!("Add scenario {name}"),
        Edit::RenameScenario { name, to } => format!("Rename scenario {name} to {to}"),
        Edit::DescribeScenario { name, .. } => format!("Describe scenario {name}"),
        Edit::MoveScenario { name, to } => {
            format!("Move scenario {name} to place {}", to.saturating_add(1))
        }
        Edit::RemoveScenario { name } => format!("Remove scenario {name}"),
        Edit::AddLeverRow { row, .. } => {
            let (title, values) = lever_row(before, row);
            format!("Add {title}{}", first_value(before, &values))
        }
        Edit::SetLeverRow { scenario, index, row } => {
            let (title, after) = lever_row(before, row);
            let old = old_lever_row(before, scenario, *index, row);
            let change = old.and_then(|old| {
                one_change(before, &lever_row(before, &old).1, &after)
                    .or_else(|| cost_change(&old.unit_costs(), &row.unit_costs()))
            });
            format!("{title}{}", change.unwrap_or_else(|| ": details".to_owned()))
        }
        Edit::RemoveLeverRow { scenario, lever, index } => {
            match lever_row_at(before, scenario, *lever, *index) {
                Some(row) => format!("Remove {}", lever_row(before, &row).0),
                None => format!("Remove a {} row", lever.name()),
            }
        }
        Edit::SetLimits { scenario, limits } => {
            limits_words::describe(before, scenario, limits.as_deref())
        }
        Edit::AddUsual { pathway } => format!("Add {}", usual_title(before, pathway)),
        Edit::SetUsual { pathway, .. } => format!("Change {}", usual_title(before, pathway)),
        Edit::RemoveUsual { lever, index } => match usual_at(before, *lever, *index) {
            Some(pathway) => format!("Remove {}", usual_title(before, &pathway)),
            None => "Remove a usual pathway".to_owned(),
        },
        Edit::AddTransfer { transfer } => {
            format!("Add a service transfer of {}", before.role_name(&transfer.role))
        }
        Edit::SetTransfer { transfer, .. } => {
            format!("Change the service transfer of {}", before.role_name(&transfer.role))
        }
        Edit::RemoveTransfer { index } => match before.transfers.get(*index) {
            Some(transfer) => {
                format!("Remove the service transfer of {}", before.role_name(&transfer.role))
            }
            None => "Remove a service transfer".to_owned(),
        },
        Edit::AddTarget { target } => format!("Add target {}", target.name),
        Edit::SetTarget { target, .. } => format!("Change target {}", target.name),
        Edit::RemoveTarget { index } => match before.targets.get(*index) {
            Some(target) => format!("Remove target {}", target.name),
            None => "Remove a target".to_owned(),
        },
        Edit::AddContext { measure } => format!("Add context measure {}", measure.name),
        Edit::SetContext { measure, .. } => format!("Change context measure {}", measure.name),
        Edit::RemoveContext { index } => match before.context.get(*index) {
            Some(measure) => format!("Remove context measure {}", measure.name),
            None => "Remove a context measure".to_owned(),
        },
        Edit::AddOutturn { outturn } => outturn_words(before, outturn),
        Edit::SetOutturn { outturn, .. } => outturn_words(before, outturn),
        Edit::RemoveOutturn { index } => match before.outturn.get(*index) {
            Some(outturn) => format!("Remove {}", outturn_title(before, outturn)),
            None => "Remove an outturn".to_owned(),
        },
        Edit::SetPrices { price_year, funding_covers } => {
            if *price_year == before.price_year {
                let covers = funding_covers.unwrap_or_default();
                return format!("Funding is for {}", covers.words());
            }
            match price_year {
                Some(year) => format!("Prices of {}", financial_year(*year)),
                None => "No price year".to_owned(),
            }
        }
        Edit::SetCorrelation { kind, correlation } => match correlation {
            Some(correlation) => {
                format!("Correlation of {}: {}", kind.words(), Written::Number.value(*correlation))
            }
            None => format!("Correlation of {}: as usual", kind.words()),
        },
        Edit::AddFunding { funding } => format!("Add funding {}", funding.name),
        Edit::SetFunding { funding, .. } => format!("Change funding {}", funding.name),
        Edit::RemoveFunding { index } => match before.funding.get(*index) {
            Some(funding) => format!("Remove funding {}", funding.name),
            None => "Remove a line of funding".to_owned(),
        },
        Edit::AddOccupationCode { code } => format!("Add occupation code {}", code.code),
        Edit::SetOccupationCode { code, .. } => format!("Change occupation code {}", code.code),
        Edit::RemoveOccupationCode { index } => match before.occupation_codes.get(*index) {
            Some(code) => format!("Remove occupation code {}", code.code),
            None => "Remove an occupation code".to_owned(),
        },
        Edit::AddAction { action } => format!("Add action: {}", action.text),
        Edit::SetAction { action, .. } => format!("Change action: {}", action.text),
        Edit::RemoveAction { index } => match before.actions.get(*index) {
            Some(action) => format!("Remove action: {}", action.text),
            None => "Remove an action".to_owned(),
        },
        Edit::AddStop { stop } => {
            let place = before.running_order.len();
            format!("Add stop {} to the running order: {}", nth(place), stop.title)
        }
        Edit::SetStop { index, stop } => {
            format!("Change stop {} of the running order: {}", nth(*index), stop.title)
        }
        Edit::RemoveStop { index } => {
            format!(
                "Remove stop {} from the running order{}",
                nth(*index),
                stop_title(before, *index)
            )
        }
        Edit::MoveStop { index, to } => format!(
            "Move stop {} of the running order to place {}{}",
            nth(*index),
            nth(*to),
            stop_title(before, *index),
        ),
        Edit::AddPictureRow { row } => format!("Add {}", picture::title(before, row)),
        Edit::SetPictureRow { index, row } => picture::described(before, *index, row),
        Edit::RemovePictureRow { list, index } => {
            match picture::row(&before.picture, *list, *index) {
                Some(row) => format!("Remove {}", picture::title(before, &row)),
                None => format!("Remove a {}", list.row_word()),
            }
        }
        Edit::MovePictureRow { list, index, to } => {
            let row = picture::row(&before.picture, *list, *index);
            let title = row.map_or(list.row_word().to_owned(), |row| picture::title(before, &row));
            format!("Move {title} to place {}", nth(*to))
        }
        Edit::SetIntegrated { model: None } => "Remove the integrated model".to_owned(),
        Edit::SetIntegrated { model: Some(model) } => {
            let is_new = before.picture.integrated.is_none();
            let what = if is_new { "Add" } else { "Change" };
            format!("{what} the integrated model of {}", model.area)
        }
        Edit::AddNote { note } => format!("Add note: {}", note.heading),
        Edit::SetNote { note, .. } => format!("Change note: {}", note.heading),
        Edit::RemoveNote { index } => match before.notes.get(*index) {
            Some(note) => format!("Remove note: {}", note.heading),
            None => "Remove a note".to_owned(),
        },
    }
}

/// A place in a list as people count it.
fn nth(index: usize) -> usize {
    index.saturating_add(1)
}

/// A colon and the title of a stop; nothing where there is no such stop.
fn stop_title(plan: &Plan, index: usize) -> String {
    plan.running_order.get(index).map(|stop| format!(": {}", stop.title)).unwrap_or_default()
}

fn outturn_title(plan: &Plan, outturn: &Outturn) -> String {
    format!("outturn, {}, {}", plan.role_name(&outturn.role), financial_year(outturn.year))
}

/// An outturn with the figures it now holds.
fn outturn_words(plan: &Plan, outturn: &Outturn) -> String {
    let heads = outturn.heads.map(|heads| format!("{} heads", Written::Number.value(heads)));
    let wte = outturn.wte.map(|wte| format!("{} WTE", Written::Number.value(wte)));
    let figures: Vec<String> = heads.into_iter().chain(wte).collect();
    let title = outturn_title(plan, outturn).replacen('o', "O", 1);
    format!("{title}: {}", figures.join(", "))
}

/// A lever row's title, and its figures.
fn lever_row(plan: &Plan, row: &LeverRow) -> (String, Values) {
    let name = |id: &str| plan.role_name(id).to_owned();
    match row {
        LeverRow::Buy(row) => (
            format!("Buy, {}", name(&row.role)),
            vec![
                ("", Written::Number, amount(plan, &row.hires)),
                ("fill rate ", Written::Percent, optional(plan, &row.fill_rate, 1.0)),
            ],
        ),
        LeverRow::Bind(row) => {
            let written = match row.unit.unwrap_or_default() {
                BindUnit::Points => Written::Points,
                BindUnit::Heads => Written::Number,
            };
            (format!("Bind, {}", name(&row.role)), vec![("", written, amount(plan, &row.amount))])
        }
        LeverRow::Borrow(row) => (
            format!("Borrow, {}", name(&row.role)),
            vec![("", Written::Number, amount(plan, &row.amount))],
        ),
        LeverRow::Build(row) => {
            let title = row.name.clone().unwrap_or_else(|| name(&row.to));
            (
                format!("Build, {title}"),
                vec![
                    ("starts ", Written::Number, flow(plan, &row.starts)),
                    ("yearly drop-out ", Written::Percent, share(row.annual_drop_out, 0.0)),
                    ("join rate ", Written::Percent, share(row.join_rate, 1.0)),
                    ("years ", Written::Number, vec![f64::from(row.duration_years.unwrap_or(0))]),
                ],
            )
        }
        LeverRow::Bounce(row) => {
            let to = row.to.as_deref().map_or("let go".to_owned(), |to| format!("to {}", name(to)));
            (
                format!("Bounce, {} {to}", name(&row.from)),
                vec![
                    ("moves ", Written::Number, flow(plan, &row.moves)),
                    ("completion ", Written::Percent, share(row.completion, 1.0)),
                    ("years ", Written::Number, vec![f64::from(row.duration_years.unwrap_or(0))]),
                ],
            )
        }
    }
}

fn lever_row_at(plan: &Plan, scenario: &str, lever: Lever, index: usize) -> Option<LeverRow> {
    let levers = &plan.scenarios.iter().find(|other| other.name == scenario)?.levers;
    match lever {
        Lever::Buy => levers.buy.get(index).cloned().map(LeverRow::Buy),
        Lever::Build => levers.build.get(index).cloned().map(LeverRow::Build),
        Lever::Bind => levers.bind.get(index).cloned().map(LeverRow::Bind),
        Lever::Borrow => levers.borrow.get(index).cloned().map(LeverRow::Borrow),
        Lever::Bounce => levers.bounce.get(index).cloned().map(LeverRow::Bounce),
    }
}

fn old_lever_row(plan: &Plan, scenario: &str, index: usize, like: &LeverRow) -> Option<LeverRow> {
    let lever = match like {
        LeverRow::Buy(_) => Lever::Buy,
        LeverRow::Build(_) => Lever::Build,
        LeverRow::Bind(_) => Lever::Bind,
        LeverRow::Borrow(_) => Lever::Borrow,
        LeverRow::Bounce(_) => Lever::Bounce,
    };
    lever_row_at(plan, scenario, lever, index)
}

fn usual_at(plan: &Plan, lever: Lever, index: usize) -> Option<UsualPathway> {
    match lever {
        Lever::Build => plan.usual.build.get(index).cloned().map(UsualPathway::Build),
        Lever::Bounce => plan.usual.bounce.get(index).cloned().map(UsualPathway::Bounce),
        Lever::Buy | Lever::Bind | Lever::Borrow => None,
    }
}

fn usual_title(plan: &Plan, pathway: &UsualPathway) -> String {
    match pathway {
        UsualPathway::Build(row) => {
            let name = row.name.as_deref().unwrap_or_else(|| plan.role_name(&row.to));
            format!("usual programme {name}")
        }
        UsualPathway::Bounce(row) => {
            let to = row.to.as_deref().map_or("out", |to| plan.role_name(to));
            format!("usual move of {} to {to}", plan.role_name(&row.from))
        }
    }
}

/// What changed about a role.
fn role_change(plan: &Plan, old: &Role, new: &Role) -> String {
    if old.name != new.name {
        return format!("Rename role {} to {}", old.name, new.name);
    }
    let figures = |role: &Role| -> Values {
        vec![
            ("baseline ", Written::Number, vec![role.baseline_heads.unwrap_or(0.0)]),
            ("WTE per head ", Written::Number, optional(plan, &role.wte_per_head, 1.0)),
            ("leaver rate ", Written::Percent, optional(plan, &role.leaver_rate, 0.0)),
            ("usual joiners ", Written::Number, optional(plan, &role.usual_joiners, 0.0)),
            ("establishment ", Written::Number, vec![role.establishment_wte.unwrap_or(0.0)]),
            ("pay per WTE ", Written::Pounds, vec![role.pay_per_wte.unwrap_or(0.0)]),
        ]
    };
    if let Some(change) = one_change(plan, &figures(old), &figures(new)) {
        return format!("{}{change}", new.name);
    }
    let labels = [
        ("staff group", &old.staff_group, &new.staff_group),
        ("service", &old.service, &new.service),
        ("team", &old.team, &new.team),
        ("band", &old.band, &new.band),
        ("employer", &old.employer, &new.employer),
        ("group", &old.group, &new.group),
        ("occupation code", &old.occupation_code, &new.occupation_code),
    ];
    match labels.into_iter().find(|(_, old, new)| old != new) {
        Some((label, _, Some(value))) => format!("{}: {label} {value}", new.name),
        Some((label, _, None)) => format!("{}: no {label}", new.name),
        None => format!("{}: details", new.name),
    }
}

//! `GET /v3/projects`: the account's projects by name, parent or account, page by page (IAM API reference,
//! `iam_06_0001`).

use axum::extract::State;
use axum::http::StatusCode;

use super::super::IamCaller;
use super::list_shape;
use crate::answer::{self, Answer, Refusal};
use crate::request::Params;
use crate::world::projects::Project;
use crate::world::{World, projects};

/// Projects of other accounts are never found.
pub(in super::super) async fn search(
    State(world): State<World>,
    IamCaller(caller): IamCaller,
    params: Params,
) -> Answer {
    let projects = world.read(|db| projects::of_account(db, &caller.user.account_id))?;
    let wanted = |project: &&Project| {
        let is = |name: &str, value: &str| params.get(name).is_none_or(|wanted| wanted == value);
        is("name", &project.name)
            && is("domain_id", &project.account_id)
            && is("parent_id", &project.parent_id)
            && is("enabled", "true")
    };
    let (skip, take) = pages(&params)?;
    answer::ok(list_shape(projects.iter().filter(wanted).skip(skip).take(take)))
}

/// `page` and `per_page` come both or not at all.
fn pages(params: &Params) -> Result<(usize, usize), Refusal> {
    let bad = || Refusal::flat(StatusCode::BAD_REQUEST, "IAM.0007", "Request parameter 'page' is invalid.");
    let number = |name| params.get(name).map(str::parse::<usize>).transpose().map_err(|_| bad());
    match (number("page")?, number("per_page")?) {
        (None, None) => Ok((0, usize::MAX)),
        (Some(page @ 1..), Some(size @ 1..=5_000)) => Ok(((page - 1).saturating_mul(size), size)),
        _ => Err(bad()),
    }
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn projects_are_found_by_name_and_cut_into_pages() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let by_name = hanna.get("iam/region-one/v3/projects?name=region-two").await;
        assert_eq!(by_name.each("projects", "name"), ["region-two"]);
        let page = hanna.get("iam/region-one/v3/projects?page=2&per_page=3").await;
        assert_eq!(page.each("projects", "name"), ["region-two"]);
        hanna.get("iam/region-one/v3/projects?page=2").await.is(StatusCode::BAD_REQUEST);
    }
}

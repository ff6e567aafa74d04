//! Lists of a project's disks, filtered, sorted and cut into pages by the database. Which parameters are accepted is decided by
//! the routes.

use rusqlite::types::{ToSql, Value as Sql};
use rusqlite::{Connection, OptionalExtension, params_from_iter};

use super::Disk;
use crate::error::Error;

/// One page of a list, and how many there are in all.
pub(crate) struct Listed {
    pub disks: Vec<Disk>,
    /// All matches, whatever the page.
    pub total: i64,
}

/// Which disks, in which order.
#[derive(Default)]
pub(crate) struct Query {
    /// Conditions on columns, joined by *and*.
    conditions: Vec<String>,
    values: Vec<Sql>,
    pub sort_key: SortKey,
    pub ascending: bool,
    pub limit: i64,
    pub offset: i64,
    /// The disk after which the page begins.
    pub marker: Option<String>,
}

/// The columns by which disks can be sorted.
#[derive(Clone, Copy, Default)]
pub(crate) enum SortKey {
    #[default]
    CreatedAt,
    Id,
    Status,
    Size,
    Name,
}

impl SortKey {
    fn column(self) -> &'static str {
        match self {
            Self::CreatedAt => "created_at",
            Self::Id => "id",
            Self::Status => "status",
            Self::Size => "size",
            Self::Name => "name",
        }
    }
}

impl Query {
    /// All disks of a project, newest first.
    pub(crate) fn of_project(project_id: &str) -> Self {
        let mut query = Self { limit: 1_000, ..Self::default() };
        query.with("project_id = ?", project_id.to_owned());
        query
    }

    /// Adds a condition; each `?` in it stands for `value`. The condition is never made of a caller's text.
    pub(crate) fn with(&mut self, condition: &str, value: impl Into<Sql>) {
        self.values.push(value.into());
        self.conditions.push(format!("({})", condition.replace('?', &format!("?{}", self.values.len()))));
    }

    /// Keeps only these ids.
    pub(crate) fn with_ids(&mut self, ids: &[String]) {
        let first = self.values.len() + 1;
        self.values.extend(ids.iter().cloned().map(Sql::Text));
        let places: Vec<String> = (first..=self.values.len()).map(|place| format!("?{place}")).collect();
        self.conditions.push(format!("id IN ({})", places.join(", ")));
    }
}

/// The page that `query` asks for; `None` when its marker is no disk of the list.
///
/// # Errors
/// When the database refuses.
pub(crate) fn list(db: &Connection, mut query: Query) -> Result<Option<Listed>, Error> {
    let count = format!("SELECT count(*) FROM volumes WHERE {}", query.conditions.join(" AND "));
    let total = db.prepare_cached(&count)?.query_row(params_from_iter(&query.values), |row| row.get(0))?;
    if let Some(marker) = query.marker.take()
        && !begin_after(db, &mut query, &marker)?
    {
        return Ok(None);
    }
    let order = if query.ascending { "ASC" } else { "DESC" };
    let page = format!(
        "SELECT * FROM volumes WHERE {} ORDER BY {} {order}, id {order} LIMIT {} OFFSET {}",
        query.conditions.join(" AND "),
        query.sort_key.column(),
        query.limit,
        query.offset,
    );
    let values: Vec<&dyn ToSql> = query.values.iter().map(|value| value as &dyn ToSql).collect();
    let disks = db
        .prepare_cached(&page)?
        .query_map(&*values, Disk::from_row)?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(Some(Listed { disks, total }))
}

/// Restricts the query to what follows the marker in its order; false when there is no such disk in it.
fn begin_after(db: &Connection, query: &mut Query, marker: &str) -> Result<bool, Error> {
    let column = query.sort_key.column();
    query.values.push(Sql::Text(marker.to_owned()));
    let find = format!(
        "SELECT {column} FROM volumes WHERE {} AND id = ?{}",
        query.conditions.join(" AND "),
        query.values.len()
    );
    let at: Option<Sql> =
        db.prepare_cached(&find)?.query_row(params_from_iter(&query.values), |row| row.get(0)).optional()?;
    let Some(at) = at else { return Ok(false) };
    let id_place = query.values.len();
    query.values.push(at);
    let than = if query.ascending { '>' } else { '<' };
    query.conditions.push(format!("({column}, id) {than} (?{}, ?{id_place})", query.values.len()));
    Ok(true)
}

//! Is there room for a disk in the recipient's project? Looked up before accepting, because some clouds leave a
//! reservation behind with each refused try.

/// How much of one quota is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usage {
    /// The most; `None` means without limit (API: -1).
    pub limit: Option<u64>,
    /// In use.
    pub in_use: u64,
    /// Set aside for work under way.
    pub reserved: u64,
}

impl Usage {
    /// What's left; `None` means without limit.
    pub fn free(&self) -> Option<u64> {
        self.limit.map(|limit| limit.saturating_sub(self.in_use + self.reserved))
    }
}

/// A project's quotas by their API names (`volumes`, `gigabytes`, `volumes_SSD`, `per_volume_gigabytes`, …).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quotas(pub Vec<(String, Usage)>);

/// What one disk needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Its size in GiB.
    pub size_gib: u64,
    /// Its type; empty when not known.
    pub disk_type: String,
    /// The snapshots that go along with it.
    pub snapshots: SnapshotsAlong,
}

/// The snapshots that go along with a disk (Cinder). A recipient's quotas have to have room for them, too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SnapshotsAlong {
    pub count: u32,
    /// The size of all of them, in GiB.
    pub size_gib: u64,
}

/// A quota that doesn't suffice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// Its API name.
    pub quota: String,
    /// How much is needed.
    pub need: u64,
    /// How much is left.
    pub free: u64,
    /// The limit.
    pub limit: u64,
    /// How much is set aside for work under way, or was by refused tries: nothing can be freed there.
    pub reserved: u64,
}

impl Quotas {
    fn get(&self, name: &str) -> Option<&Usage> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, usage)| usage)
    }

    /// The quotas that don't suffice for all of `needs` together. Quotas that weren't listed are taken as sufficient:
    /// the cloud has the last word.
    pub fn shortfalls(&self, needs: &[Need]) -> Vec<Shortfall> {
        let mut wanted: Vec<(String, u64)> = Vec::new();
        for need in needs {
            for (quota, amount) in [
                ("volumes", 1),
                ("gigabytes", need.size_gib + need.snapshots.size_gib),
                ("snapshots", need.snapshots.count.into()),
            ] {
                add(&mut wanted, quota.to_owned(), amount);
                if !need.disk_type.is_empty() {
                    add(&mut wanted, format!("{quota}_{}", need.disk_type), amount);
                }
            }
        }
        let mut short: Vec<Shortfall> = wanted
            .into_iter()
            .filter_map(|(quota, need)| {
                let usage = self.get(&quota)?;
                let (free, limit) = (usage.free()?, usage.limit?);
                (need > free).then_some(Shortfall { quota, need, free, limit, reserved: usage.reserved })
            })
            .collect();
        let largest = needs.iter().map(|need| need.size_gib).max().unwrap_or(0);
        if let Some(limit) =
            self.get("per_volume_gigabytes").and_then(|usage| usage.limit).filter(|limit| largest > *limit)
        {
            short.push(Shortfall {
                quota: "per_volume_gigabytes".into(),
                need: largest,
                free: limit,
                limit,
                reserved: 0,
            });
        }
        short
    }
}

fn add(wanted: &mut Vec<(String, u64)>, name: String, amount: u64) {
    match wanted.iter_mut().find(|(known, _)| *known == name) {
        Some((_, sum)) => *sum += amount,
        None => wanted.push((name, amount)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quotas(entries: &[(&str, Option<u64>, u64)]) -> Quotas {
        Quotas(
            entries
                .iter()
                .map(|(name, limit, in_use)| {
                    ((*name).to_owned(), Usage { limit: *limit, in_use: *in_use, reserved: 0 })
                })
                .collect(),
        )
    }

    fn need(size_gib: u64) -> Need {
        Need { size_gib, disk_type: "SSD".into(), snapshots: SnapshotsAlong::default() }
    }

    #[test]
    fn what_is_reserved_is_not_free() {
        assert_eq!(Usage { limit: Some(10), in_use: 4, reserved: 9 }.free(), Some(0));
        assert_eq!(Usage { limit: None, in_use: 4, reserved: 9 }.free(), None);
    }

    #[test]
    fn many_disks_need_room_together() {
        let short = quotas(&[("volumes", Some(9), 0), ("gigabytes", Some(100), 50)])
            .shortfalls(&[need(30), need(30)]);
        assert_eq!(
            short,
            [Shortfall { quota: "gigabytes".into(), need: 60, free: 50, limit: 100, reserved: 0 }]
        );
    }

    #[test]
    fn the_quota_of_a_type_and_the_size_of_one_disk_count_too() {
        let short = quotas(&[("volumes_SSD", Some(1), 1), ("per_volume_gigabytes", Some(5), 0)])
            .shortfalls(&[need(30)]);
        let names: Vec<_> = short.iter().map(|s| s.quota.as_str()).collect();
        assert_eq!(names, ["volumes_SSD", "per_volume_gigabytes"]);
    }

    #[test]
    fn snapshots_that_go_along_need_room_too() {
        let with_snapshots = Need { snapshots: SnapshotsAlong { count: 2, size_gib: 60 }, ..need(30) };
        let short = quotas(&[("snapshots", Some(1), 0), ("gigabytes", Some(80), 0), ("volumes", Some(9), 0)])
            .shortfalls(&[with_snapshots]);
        let told: Vec<_> = short.iter().map(|s| (s.quota.as_str(), s.need)).collect();
        assert_eq!(told, [("gigabytes", 90), ("snapshots", 2)]);
    }

    #[test]
    fn no_limit_is_always_enough() {
        assert!(
            quotas(&[("volumes", None, 5000), ("gigabytes", None, 1)]).shortfalls(&[need(30)]).is_empty()
        );
    }
}

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
}

impl Quotas {
    fn get(&self, name: &str) -> Option<&Usage> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, usage)| usage)
    }

    /// The quotas that don't suffice for all of `needs` together. Quotas that weren't listed are taken as sufficient:
    /// the cloud has the last word.
    pub fn shortfalls(&self, needs: &[Need]) -> Vec<Shortfall> {
        let mut wanted: Vec<(String, u64)> = vec![
            ("volumes".into(), needs.len() as u64),
            ("gigabytes".into(), needs.iter().map(|n| n.size_gib).sum()),
        ];
        for need in needs.iter().filter(|need| !need.disk_type.is_empty()) {
            add(&mut wanted, format!("volumes_{}", need.disk_type), 1);
            add(&mut wanted, format!("gigabytes_{}", need.disk_type), need.size_gib);
        }
        let mut short: Vec<Shortfall> = wanted
            .into_iter()
            .filter_map(|(quota, need)| {
                let usage = self.get(&quota)?;
                let (free, limit) = (usage.free()?, usage.limit?);
                (need > free).then_some(Shortfall { quota, need, free, limit })
            })
            .collect();
        let largest = needs.iter().map(|need| need.size_gib).max().unwrap_or(0);
        if let Some(limit) =
            self.get("per_volume_gigabytes").and_then(|usage| usage.limit).filter(|limit| largest > *limit)
        {
            short.push(Shortfall { quota: "per_volume_gigabytes".into(), need: largest, free: limit, limit });
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
        Need { size_gib, disk_type: "SSD".into() }
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
        assert_eq!(short, [Shortfall { quota: "gigabytes".into(), need: 60, free: 50, limit: 100 }]);
    }

    #[test]
    fn the_quota_of_a_type_and_the_size_of_one_disk_count_too() {
        let short = quotas(&[("volumes_SSD", Some(1), 1), ("per_volume_gigabytes", Some(5), 0)])
            .shortfalls(&[need(30)]);
        let names: Vec<_> = short.iter().map(|s| s.quota.as_str()).collect();
        assert_eq!(names, ["volumes_SSD", "per_volume_gigabytes"]);
    }

    #[test]
    fn no_limit_is_always_enough() {
        assert!(
            quotas(&[("volumes", None, 5000), ("gigabytes", None, 1)]).shortfalls(&[need(30)]).is_empty()
        );
    }
}

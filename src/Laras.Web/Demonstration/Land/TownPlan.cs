namespace Laras.Web.Demonstration.Land;

/// <summary>
/// The units of a town of any size, parents before children. Schools, health centres, wards and districts grow with
/// the town; at the usual size the numbers are those of the pictures.
/// </summary>
internal static class TownPlan
{
    public const string PicturedSchool = "DIKBUD.SDN02TL";

    private const int UsualEmployees = TownGenerator.UsualEmployees;
    private const int SmallestUnit = 2;
    private const int SchoolsPerRemoteSchool = 25;

    public static IReadOnlyList<TownUnit> Of(int employees)
    {
        var drafts = Draft(employees).ToArray();
        var sizes = Share(employees, [.. drafts.Select(draft => draft.Weight)]);
        return
        [
            .. drafts.Zip(
                sizes,
                (draft, size) =>
                    new TownUnit(
                        draft.Code,
                        draft.Name,
                        draft.Parent,
                        draft.Kind,
                        draft.HeadPost,
                        draft.Workplace,
                        size,
                        draft.Site
                    )
            ),
        ];
    }

    private static IEnumerable<UnitDraft> Draft(int employees)
    {
        int Grown(int usual) => (int)Math.Max(1, ((long)usual * employees + (UsualEmployees / 2)) / UsualEmployees);
        int Shown(int all) => (int)Math.Min(all, (long)all * employees / UsualEmployees);

        return
        [
            .. Agencies.Pillars.Select(OfAgency),
            .. Agencies.Others.Take(Shown(Agencies.Others.Count)).Select(OfAgency),
            .. Agencies.Bureaus.Take(Math.Max(1, Shown(Agencies.Bureaus.Count))).Select(OfBureau),
            .. Schools(Grown(72), "SDN", perPlace: 3, weight: 14, Workplace.PrimarySchool),
            .. Schools(Grown(28), "SMPN", perPlace: 4, weight: 20, Workplace.JuniorSchool),
            .. Enumerable.Range(0, Grown(16)).Select(HealthCentre),
            .. Enumerable.Range(0, Grown(20)).Select(Ward),
            .. Enumerable.Range(0, Grown(6)).Select(Platoon),
            .. Enumerable.Range(0, Grown(4)).Select(FirePost),
            .. Enumerable.Range(0, Grown(12)).Select(District),
            .. Enumerable.Range(0, Grown(12)).Select(Village),
        ];
    }

    private static UnitDraft OfAgency(Agencies.Agency agency) =>
        new(
            agency.Code,
            agency.Name,
            "",
            agency.Workplace is Workplace.HospitalOffice ? "rumah_sakit" : "opd",
            agency.HeadPost,
            agency.Workplace,
            agency.Weight,
            agency.Code
        );

    private static UnitDraft OfBureau((string Code, string Name) bureau) =>
        new(
            $"SETDA.{bureau.Code}",
            $"Bagian {bureau.Name}",
            "SETDA",
            "bagian",
            $"Kepala Bagian {bureau.Name}",
            Workplace.Bureau,
            21,
            "SETDA"
        );

    private static IEnumerable<UnitDraft> Schools(
        int count,
        string level,
        int perPlace,
        int weight,
        Workplace workplace
    )
    {
        var places = Math.Min(Places.Count, (count + perPlace - 1) / perPlace);
        // The last schools of the list are too remote for a machine and send paper.
        var firstRemote = count - ((count + (SchoolsPerRemoteSchool / 2)) / SchoolsPerRemoteSchool);
        return Enumerable
            .Range(0, count)
            .Select(index =>
            {
                // Numbers start at 2 here and wrap, so that SDN 2 Tanjung Laras exists in the smallest town too.
                var numbers = (count + places - 1) / places;
                var number = count < 2 ? 2 : (((index / places) + 1) % numbers) + 1;
                var place = Places.At(index % places);
                var unit = $"DIKBUD.{level}{number:00}{place.Code}";
                return new UnitDraft(
                    unit,
                    $"{level} {number} {place.Name}",
                    "DIKBUD",
                    "sekolah",
                    "Kepala sekolah",
                    workplace,
                    weight,
                    index >= firstRemote ? "" : unit
                );
            });
    }

    private static UnitDraft HealthCentre(int index)
    {
        var (name, code) = NamedPlace(index);
        return new(
            $"DINKES.PKM{code}",
            $"Puskesmas {name}",
            "DINKES",
            "puskesmas",
            $"Kepala Puskesmas {name}",
            Workplace.HealthCentre,
            17,
            $"DINKES.PKM{code}"
        );
    }

    private static UnitDraft Ward(int index)
    {
        var (name, code) = Wards.At(index);
        return new($"RSUD.{code}", name, "RSUD", "bagian", $"Kepala {name}", Workplace.Ward, 22, "RSUD");
    }

    private static UnitDraft Platoon(int index) =>
        new(
            $"SATPOL.PLT{index + 1:00}",
            $"Pleton {index + 1} Satpol PP",
            "SATPOL",
            "bagian",
            $"Komandan Pleton {index + 1}",
            Workplace.Patrol,
            24,
            "SATPOL"
        );

    private static UnitDraft FirePost(int index)
    {
        var (name, code) = NamedPlace(index);
        return new(
            $"DAMKAR.POS{code}",
            $"Pos Damkar {name}",
            "DAMKAR",
            "bagian",
            $"Kepala Pos Damkar {name}",
            Workplace.FireStation,
            20,
            $"DAMKAR.POS{code}"
        );
    }

    private static UnitDraft District(int index)
    {
        // Teluk Laras is the seat of the town and has more people than the others.
        var (name, code) = NamedPlace(
            index == 0 ? 1
            : index == 1 ? 0
            : index
        );
        return new(
            $"KEC.{code}",
            $"Kecamatan {name}",
            "",
            "kecamatan",
            $"Camat {name}",
            Workplace.District,
            index == 0 ? 61 : 22,
            $"KEC.{code}"
        );
    }

    private static UnitDraft Village(int index)
    {
        var (name, code) = NamedPlace(index + 20);
        var (_, district) = NamedPlace(
            index == 0 ? 1
            : index == 1 ? 0
            : index
        );
        return new(
            $"KEC.{district}.{code}",
            $"Kelurahan {name}",
            $"KEC.{district}",
            "kelurahan",
            $"Lurah {name}",
            Workplace.Village,
            12,
            $"KEC.{district}"
        );
    }

    /// <summary>Beyond the last invented place the names start again with a number.</summary>
    private static (string Name, string Code) NamedPlace(int index)
    {
        var place = Places.At(index % Places.Count);
        var round = index / Places.Count;
        return round == 0 ? (place.Name, place.Code) : ($"{place.Name} {round + 1}", $"{place.Code}{round + 1}");
    }

    /// <summary>
    /// Shares people among units by weight so that the sum is exact and nobody heads an empty room.
    /// </summary>
    private static int[] Share(int employees, int[] weights)
    {
        var sum = weights.Sum();
        var sizes = weights.Select(weight => (int)Math.Max(SmallestUnit, (long)employees * weight / sum)).ToArray();
        var byWeight = Enumerable.Range(0, weights.Length).OrderByDescending(index => weights[index]).ToArray();
        for (var left = employees - sizes.Sum(); left > 0; left -= byWeight.Length)
        {
            foreach (var index in byWeight.Take(left))
            {
                sizes[index]++;
            }
        }

        while (sizes.Sum() > employees)
        {
            sizes[Array.IndexOf(sizes, sizes.Max())]--;
        }

        return sizes;
    }

    private sealed record UnitDraft(
        string Code,
        string Name,
        string Parent,
        string Kind,
        string HeadPost,
        Workplace Workplace,
        int Weight,
        string Site
    );
}

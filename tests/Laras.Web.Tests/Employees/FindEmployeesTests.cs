using Laras.Core;
using Laras.Core.Employees;
using Laras.Web.Access;
using Laras.Web.Employees;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Employees;

public sealed class FindEmployeesTests
{
    private static readonly DateOnly Today = new(2026, 5, 4);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly (string What, string? Text, string? Opd, string[] Expected)[] Questions =
    [
        ("a part of the name, whatever the capitals", "NURHAYATI", null, ["Nurhayati Wulandari, S.Pd."]),
        ("a NIP as it is printed", "19790412 200501 2 007", null, ["Nurhayati Wulandari, S.Pd."]),
        ("the beginning of a NIP", "197904", null, ["Nurhayati Wulandari, S.Pd."]),
        ("a local number", "hnr-0007", null, ["Yohanis Wambrauw"]),
        ("two words, each in another place", "siti tanjung", null, ["Siti Rahmah, S.Pd."]),
        ("a sign that the database would read as a joker", "100%", null, ["Nur_aini 100% Hasan"]),
        ("another such sign", "r_a", null, ["Nur_aini 100% Hasan"]),
        ("a post, at a place", "guru laras", null, ["Nurhayati Wulandari, S.Pd.", "Siti Rahmah, S.Pd."]),
        ("nobody", "tidak ada", null, []),
        ("an agency with its branches", null, "SETDA", ["Lina Marwah, S.H.", "Rusdi Amran, M.Si."]),
    ];

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_search_finds_people_by_what_is_known_of_them(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var town = await SmallTown.BuildAsync(db, demonstration: true, Cancellation);

        foreach (var (what, text, opd, expected) in Questions)
        {
            var found = await FindAsync(db, Region(town.Leader), new(text, opd, Lack.Nothing, 1));
            Assert.True(
                expected.SequenceEqual(found.Rows.Select(row => row.Name)),
                $"{what}: {string.Join("; ", found.Rows.Select(row => row.Name))}"
            );
        }
    }

    [Fact]
    public async Task A_head_finds_the_own_school_and_a_teacher_only_the_own_name()
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        var town = await SmallTown.BuildAsync(db, demonstration: true, Cancellation);

        var head = await FindAsync(db, Staff(town.Head), new(null, null, Lack.Nothing, 1));
        var teacher = await FindAsync(db, Staff(town.Teacher), new(null, null, Lack.Nothing, 1));

        Assert.Equal(
            [
                "Fathimah Wijaya",
                "La Ode Ramli, M.Pd.",
                "Nurhayati Wulandari, S.Pd.",
                "Siti Rahmah, S.Pd.",
                "Yohanis Wambrauw",
            ],
            head.Rows.Select(row => row.Name)
        );
        Assert.Equal(["Nurhayati Wulandari, S.Pd."], teacher.Rows.Select(row => row.Name));
    }

    [Theory]
    [InlineData(Lack.Superior, "Nur_aini 100% Hasan")]
    [InlineData(Lack.Placement, "Orang Baru")]
    public async Task Whoever_lacks_something_is_found_by_it(Lack lack, string expected)
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        var town = await SmallTown.BuildAsync(db, demonstration: true, Cancellation);
        db.Employees.Add(
            new()
            {
                Id = EmployeeId.New(),
                LocalId = "HNR-0099",
                Name = "Orang Baru",
                Kind = EmploymentKind.NonAsn,
            }
        );
        await db.SaveChangesAsync(Cancellation);

        var found = await FindAsync(db, Region(town.Leader), new(null, null, lack, 1));

        Assert.Equal([expected], found.Rows.Select(row => row.Name));
        Assert.Equal(1, await PersonAtWork.Lacking(PersonAtWork.Of(db, Today), lack).CountAsync(Cancellation));
    }

    [Theory]
    [InlineData(0, 1, 1, 50)]
    [InlineData(1, 1, 1, 50)]
    [InlineData(2, 2, 51, 62)]
    [InlineData(3, 2, 51, 62)]
    public async Task A_page_holds_fifty_and_a_page_beyond_the_last_is_the_last(
        int asked,
        int page,
        int first,
        int last
    )
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        var town = await SmallTown.BuildAsync(db, demonstration: true, Cancellation);
        db.Employees.AddRange(
            Enumerable
                .Range(1, FindEmployees.PageSize)
                .Select(number => new Employee
                {
                    Id = EmployeeId.New(),
                    LocalId = $"X-{number}",
                    Name = $"Orang {number:00}",
                    Kind = EmploymentKind.NonAsn,
                })
        );
        await db.SaveChangesAsync(Cancellation);

        var found = await FindAsync(db, Region(town.Leader), new(null, null, Lack.Nothing, asked));

        Assert.Equal((62, page, first, last), (found.Total, found.Page, found.First, found.Last));
        Assert.Equal(last - first + 1, found.Rows.Count);
    }

    private static Viewer Region(Employee employee) => With(employee, new Viewer.Office(Role.Leader, null));

    private static Viewer Staff(Employee employee) =>
        With(employee, new(Role.Employee, null), new(Role.Superior, null));

    private static Viewer With(Employee employee, params Viewer.Office[] offices) =>
        new()
        {
            Id = employee.Id,
            Name = employee.Name,
            Post = "",
            Offices = offices,
            Permission = Permissions.Find("GET /meja/pegawai"),
        };

    private static async Task<FindEmployees.Response> FindAsync(
        LarasDb db,
        Viewer viewer,
        FindEmployees.Request request
    )
    {
        var reachable = await Reachable.ForAsync(db, viewer, Today, Cancellation);
        return await FindEmployees.HandleAsync(request, db, reachable, Today, Cancellation);
    }
}

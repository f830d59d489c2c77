using Laras.Core;
using Laras.Web.Imports;
using Laras.Web.Imports.Upload;
using Xunit;

namespace Laras.Web.Tests.Imports.Upload;

public sealed class UploadShelfTests
{
    private static readonly EmployeeId Ani = EmployeeId.New();
    private static readonly EmployeeId Budi = EmployeeId.New();

    private readonly Clock clock = new();
    private readonly UploadShelf shelf;

    public UploadShelfTests() => shelf = new(clock);

    [Fact]
    public void A_file_is_found_by_the_person_the_kind_and_the_bytes_it_was_kept_for()
    {
        var file = File(1);
        shelf.Keep(Ani, "cuti", file);

        Assert.True(shelf.TryFind(Ani, "cuti", file.Sha256, out var found));
        Assert.Same(file, found);
        Assert.False(shelf.TryFind(Budi, "cuti", file.Sha256, out _));
        Assert.False(shelf.TryFind(Ani, "nilai", file.Sha256, out _));
        Assert.False(shelf.TryFind(Ani, "cuti", File(2).Sha256, out _));
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void A_file_is_forgotten_after_an_hour(int minutes, bool expected)
    {
        shelf.Keep(Ani, "cuti", File(1));
        clock.Now += TimeSpan.FromMinutes(minutes);

        Assert.Equal(expected, shelf.TryFind(Ani, "cuti", File(1).Sha256, out _));
    }

    [Fact]
    public void A_fourth_file_of_one_person_pushes_out_the_first_and_nobody_elses()
    {
        shelf.Keep(Budi, "cuti", File(1));
        for (byte number = 1; number <= UploadShelf.FilesPerPersonMax + 1; number++)
        {
            shelf.Keep(Ani, "cuti", File(number));
        }

        Assert.False(shelf.TryFind(Ani, "cuti", File(1).Sha256, out _));
        Assert.True(shelf.TryFind(Ani, "cuti", File(2).Sha256, out _));
        Assert.True(shelf.TryFind(Budi, "cuti", File(1).Sha256, out _));
    }

    [Fact]
    public void All_files_together_stay_within_the_memory_that_is_set_aside_for_them()
    {
        const int bytes = 32 * 1024 * 1024;
        var people = Enumerable
            .Range(0, (int)(UploadShelf.BytesMax / bytes) + 1)
            .Select(_ => EmployeeId.New())
            .ToList();
        var content = new byte[bytes];
        foreach (var person in people)
        {
            shelf.Keep(person, "cuti", new("cuti.csv", content, "operator"));
        }

        var hash = new ImportSource("cuti.csv", content, "operator").Sha256;
        Assert.False(shelf.TryFind(people[0], "cuti", hash, out _));
        Assert.All(people.Skip(1), person => Assert.True(shelf.TryFind(person, "cuti", hash, out _)));
    }

    private static ImportSource File(byte number) => new("cuti.csv", [number], "operator");

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 5, 4, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
